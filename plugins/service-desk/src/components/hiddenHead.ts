/** Heads of a table that is shown as cards: for those who listen. Cut off, its width would still make the page scroll sideways. */
export const hiddenHead = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
