/** A catalog ref in a request, and the field it stands in. */
export interface CatalogReference {
  /** Path of the field, e.g. `ciRefs[1]`. */
  field: string;
  ref: string;
}

function valueAt(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? Reflect.get(value, name)
          : undefined,
      body,
    );
}

/**
 * All refs of a request, in the order of its fields.
 *
 * @param fields - that hold a ref or a list of refs, by path, e.g. `reporter.userRef`
 */
export function catalogReferencesOf(
  body: object,
  fields: readonly string[],
): CatalogReference[] {
  return fields.flatMap((field): CatalogReference[] => {
    const value = valueAt(body, field);
    if (typeof value === 'string') return [{ field, ref: value }];
    if (!Array.isArray(value)) return [];
    return value.map((ref, i) => ({
      field: `${field}[${i}]`,
      ref: String(ref),
    }));
  });
}
