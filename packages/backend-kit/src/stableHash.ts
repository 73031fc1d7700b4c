import { createHash } from 'node:crypto';

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(item => canonical(item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const record = value as Record<string, unknown>;
  // Pairs, not an object: a key such as "10" would jump the queue.
  return {
    fields: Object.keys(record)
      .filter(key => record[key] !== undefined)
      .sort()
      .map(key => [key, canonical(record[key])]),
  };
}

/**
 * Hashes a JSON value so that equal values give equal hashes, whatever the
 * order of their fields; a field that is undefined counts as absent.
 *
 * @returns SHA-256 as 43 characters of base64url
 */
export function stableHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)) ?? 'undefined')
    .digest('base64url');
}
