/** What the keyboard can do on the desk. */
export const deskCommands = [
  'next',
  'previous',
  'select',
  'open',
  'accept',
  'assign',
  'escalate',
  'refresh',
  'search',
  'help',
  'clear',
] as const;
/** One of {@link deskCommands}. */
export type DeskCommand = (typeof deskCommands)[number];

/** Keys by command, as the help shows them. */
export const deskKeys: Record<DeskCommand, string[]> = {
  next: ['j', '↓'],
  previous: ['k', '↑'],
  select: ['x'],
  open: ['Enter'],
  accept: ['a'],
  assign: ['s'],
  escalate: ['e'],
  refresh: ['r'],
  search: ['/'],
  help: ['?'],
  clear: ['Esc'],
};

const byKey: Record<string, DeskCommand> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Escape: 'clear',
  ...Object.fromEntries(
    Object.entries(deskKeys).flatMap(([command, keys]) =>
      keys.map(key => [key, command as DeskCommand]),
    ),
  ),
};

/**
 * The command a key press stands for, or undefined: keys typed into a field, held with a
 * modifier, or pressed on a control that uses them itself are not ours.
 */
export function commandOf(event: KeyboardEvent): DeskCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  const field = target?.closest(
    'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=menu]',
  );
  if (field) return undefined;
  const command = byKey[event.key];
  const usesKeys = target?.closest('button, a, [role=button]');
  if (usesKeys && event.key === 'Enter') return undefined;
  return command;
}
