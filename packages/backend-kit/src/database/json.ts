import { z } from 'zod';

/**
 * Writes a value for a text column that holds JSON. Both databases keep JSON as
 * text: it comes back as it went in, and neither parses it for us.
 *
 * @returns null for undefined, which is how a column is cleared
 */
export function toJson(value: undefined): null;
export function toJson(value: object | string | number | boolean): string;
export function toJson(
  value: object | string | number | boolean | undefined,
): string | null;
export function toJson(
  value: object | string | number | boolean | undefined,
): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/**
 * Reads a text column that holds JSON.
 *
 * @param schema - what was written; says the type and catches damage
 * @throws Error when the text does not fit the schema
 */
export function fromJson<T extends z.ZodType>(
  schema: T,
  text: string,
): z.output<T>;
export function fromJson<T extends z.ZodType>(
  schema: T,
  text: string | null | undefined,
): z.output<T> | undefined;
export function fromJson<T extends z.ZodType>(
  schema: T,
  text: string | null | undefined,
): z.output<T> | undefined {
  if (text === null || text === undefined) {
    return undefined;
  }
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) {
    throw new Error('A stored JSON text does not fit its schema', {
      cause: result.error,
    });
  }
  return result.data;
}
