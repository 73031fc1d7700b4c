/** Which rows are ticked, and the one a range starts from. */
export interface Selection {
  numbers: ReadonlySet<string>;
  anchor?: string;
}

/** Nothing ticked. */
export const noSelection: Selection = { numbers: new Set() };

/**
 * Ticks or unticks a row; with `range`, everything from the last one ticked to it.
 *
 * @param order - numbers as they stand in the list
 */
export function toggle(
  selection: Selection,
  number: string,
  order: string[],
  range = false,
): Selection {
  const numbers = new Set(selection.numbers);
  const from = selection.anchor ? order.indexOf(selection.anchor) : -1;
  const to = order.indexOf(number);
  if (range && from >= 0 && to >= 0) {
    order
      .slice(Math.min(from, to), Math.max(from, to) + 1)
      .forEach(other => numbers.add(other));
  } else if (!numbers.delete(number)) {
    numbers.add(number);
  }
  return { numbers, anchor: number };
}

/** Leaves out what is not in the list any more. */
export function within(selection: Selection, order: string[]): Selection {
  const kept = order.filter(number => selection.numbers.has(number));
  return kept.length === selection.numbers.size
    ? selection
    : { numbers: new Set(kept), anchor: selection.anchor };
}
