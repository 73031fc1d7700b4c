/** JSON as PostgreSQL takes it: without NUL, and without half characters, in names and in values. */
export function storableJson(value: object): string {
  return JSON.stringify(value, (_, part) => {
    if (typeof part === 'string') {
      return storable(part);
    }
    return isRecord(part)
      ? Object.fromEntries(
          Object.entries(part).map(([name, field]) => [storable(name), field]),
        )
      : part;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
