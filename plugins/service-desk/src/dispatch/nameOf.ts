import type { Agent } from '@firstline/plugin-service-desk-common';

/** What somebody is called, for places that take plain text only. */
export function nameOf({ displayName, userRef }: Agent): string {
  return displayName ?? userRef.split('/')[1] ?? userRef;
}
