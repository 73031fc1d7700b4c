import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { JsonObject, JsonValue } from '@backstage/types';

/** Whether a document has in each field the value asked for, or one of several; a list has each of its values. */
export function matchesFilters(
  document: IndexableDocument,
  filters: JsonObject | undefined,
): boolean {
  const fields = document as unknown as JsonObject;
  return Object.entries(filters ?? {}).every(([field, wanted]) => {
    const values = listOf(fields[field]);
    return listOf(wanted).some(value => values.includes(value));
  });
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}
