/** A catalog ref in a request, and the field it stands in. */
export interface CatalogReference {
  /** Path of the field, e.g. `ciRefs[1]`. */
  field: string;
  ref: string;
}

/** The fields of the desk's requests that hold refs of the catalog. */
export interface WithReferences {
  ciRefs?: string[];
  team?: string;
  assignee?: string;
  userRef?: string;
  reporter?: { userRef?: string };
  /** Whatever else the request holds. */
  [field: string]: unknown;
}

/** All refs of a request, in the order of its fields. */
export function catalogReferencesOf(body: WithReferences): CatalogReference[] {
  const single: [field: string, ref: string | undefined][] = [
    ['team', body.team],
    ['assignee', body.assignee],
    ['userRef', body.userRef],
    ['reporter.userRef', body.reporter?.userRef],
  ];
  return [
    ...(body.ciRefs ?? []).map((ref, i) => ({ field: `ciRefs[${i}]`, ref })),
    ...single.flatMap(([field, ref]) =>
      ref === undefined ? [] : [{ field, ref }],
    ),
  ];
}
