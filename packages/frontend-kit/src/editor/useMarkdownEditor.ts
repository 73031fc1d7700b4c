import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { type MarkdownEdit, changeBetween } from './markdownEdits';

/** What a tool in the bar of a {@link MarkdownField} can do. */
export interface MarkdownEditor {
  /** Changes text and selection, and puts the cursor back into the text. */
  edit(change: MarkdownEdit): void;
  /** Puts a text where the cursor was last, without taking the cursor there. */
  insertQuietly(text: string): void;
}

// Typing by command keeps the browser's own undo; where there is no such command (it is
// deprecated, yet without a successor) the text is set as a whole.
function typeInto(field: HTMLTextAreaElement, before: string, after: string) {
  const { from, to, added } = changeBetween(before, after);
  field.setSelectionRange(from, to);
  if (typeof document.execCommand !== 'function') return false;
  return added === ''
    ? document.execCommand('delete')
    : document.execCommand('insertText', false, added);
}

/** Lets tools change the text of a field that a component controls. */
export function useMarkdownEditor(
  field: RefObject<HTMLTextAreaElement>,
  options: { value: string; onChange(value: string): void },
): MarkdownEditor {
  const latest = useRef(options);
  latest.current = options;
  const wanted = useRef<{ start: number; end: number }>();

  // The selection holds only once the new text is in the field.
  useEffect(() => {
    if (!wanted.current || !field.current) return;
    field.current.setSelectionRange(wanted.current.start, wanted.current.end);
    wanted.current = undefined;
  }, [field, options.value]);

  const edit = useCallback(
    (change: MarkdownEdit) => {
      const element = field.current;
      if (!element) return;
      const before = {
        text: latest.current.value,
        start: element.selectionStart,
        end: element.selectionEnd,
      };
      const after = change(before);
      element.focus();
      wanted.current = { start: after.start, end: after.end };
      if (after.text === before.text) return;
      if (!typeInto(element, before.text, after.text)) {
        latest.current.onChange(after.text);
      }
    },
    [field],
  );

  const insertQuietly = useCallback(
    (text: string) => {
      const { value, onChange } = latest.current;
      const at = field.current?.selectionEnd ?? value.length;
      const next = value.slice(0, at) + text + value.slice(at);
      // Several at once (two files that arrive together) each build on the one before.
      latest.current = { ...latest.current, value: next };
      const place = at + text.length;
      wanted.current = { start: place, end: place };
      onChange(next);
    },
    [field],
  );

  return { edit, insertQuietly };
}
