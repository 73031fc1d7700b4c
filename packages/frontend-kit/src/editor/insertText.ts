/**
 * Puts text where the cursor is, in place of what is selected, as if it were typed: it
 * can be undone, and the field's owner hears of it.
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // The only way to write into the field's own undo history.
  const done = document.execCommand?.('insertText', false, text) ?? false;
  if (done) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A block of text on lines of its own, wherever the cursor stands. */
export function insertBlock(field: HTMLTextAreaElement, block: string): void {
  const before = field.value.slice(0, field.selectionStart);
  const lead = before === '' || before.endsWith('\n') ? '' : '\n';
  insertText(field, `${lead}${block}\n`);
}

/** Text for the name of a link or an image: nothing in it ends the name early. */
export function linkName(name: string): string {
  return name.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
}
