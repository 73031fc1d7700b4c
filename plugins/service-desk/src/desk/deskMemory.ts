/** Where the reader was in a list, so that they come back to it from an incident. */
export interface DeskPlace {
  number: string;
  /** How many rows were shown. */
  rows: number;
}

// Of this tab only, and only while the portal is open: a list of yesterday is no place.
const places = new Map<string, DeskPlace>();
const MOST = 20;

/** Remembers the place in a list; `key` is the list's part of the URL. */
export function rememberPlace(key: string, place: DeskPlace): void {
  places.delete(key);
  places.set(key, place);
  if (places.size > MOST) {
    places.delete(places.keys().next().value as string);
  }
}

/** The remembered place, if there is one. */
export function placeIn(key: string): DeskPlace | undefined {
  return places.get(key);
}
