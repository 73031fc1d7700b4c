/**
 * Puts the cursor into the first of the named fields, in the order of the screen. Fields
 * are marked `data-field="name"`; a problem of `reporter.phone` is in `reporter` too.
 */
export function focusFirst(form: HTMLElement | null, names: string[]): void {
  // The problem is drawn first, so that a screen reader finds it with the field.
  requestAnimationFrame(() => {
    const field = [
      ...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? []),
    ].find(element => {
      const own = element.dataset.field ?? '';
      return names.some(name => name === own || name.startsWith(`${own}.`));
    });
    const control = field?.querySelector<HTMLElement>(
      'input:not([type=file]), textarea, button',
    );
    control?.focus();
    control?.scrollIntoView?.({ block: 'center' });
  });
}
