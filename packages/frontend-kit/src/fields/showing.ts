/** Makes a field of the design system show a problem that was found elsewhere. */
export function showing(problem: string | undefined) {
  return {
    validationBehavior: 'aria' as const,
    validate: () => problem ?? true,
  };
}
