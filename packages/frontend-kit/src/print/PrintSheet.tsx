import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const HOLDS_SHEET = ':has([data-print-sheet])';

const faded = (part: number) =>
  `color-mix(in srgb, CanvasText ${part}%, Canvas)`;
const darker = (token: string) =>
  `color-mix(in srgb, var(${token}) 55%, CanvasText)`;

// Everything around the sheet goes, whatever the portal has there; what holds it gives way.
const styles = {
  '@page': { size: 'A4', margin: '14mm 13mm 16mm' },
  '@media print': {
    [`${HOLDS_SHEET} > *:not(${HOLDS_SHEET}):not([data-print-sheet])`]: {
      display: 'none !important',
    },
    [`${HOLDS_SHEET}`]: {
      display: 'block !important',
      position: 'static !important',
      width: 'auto !important',
      maxWidth: 'none !important',
      height: 'auto !important',
      minHeight: '0 !important',
      maxHeight: 'none !important',
      margin: '0 !important',
      padding: '0 !important',
      border: '0 !important',
      overflow: 'visible !important',
      background: 'none !important',
      colorScheme: 'light',
    },
  },
};

// Paper is white: in the dark theme, too, letters are dark on it.
const Sheet = styled('div')({
  '@media print': {
    '--bui-fg-primary': 'CanvasText',
    '--bui-fg-secondary': faded(70),
    '--bui-border-1': faded(22),
    '--bui-border-2': faded(50),
    '--bui-bg-app': 'Canvas',
    '--bui-bg-neutral-1': 'Canvas',
    '--bui-bg-neutral-2': faded(6),
    '--bui-bg-neutral-3': faded(10),
    color: 'CanvasText',
    padding: '0 !important',
    border: '0 !important',
    boxShadow: 'none !important',
    background: 'none !important',
    '& [data-print=no]': { display: 'none !important' },
    // Links on paper lead nowhere.
    '& a': { color: 'inherit !important', textDecoration: 'none !important' },
  },
  '[data-theme-mode="dark"] &': {
    '@media print': {
      '--sheet-main': darker('--bui-fg-announcement'),
      '--sheet-second': darker('--bui-fg-warning'),
    },
  },
});

/**
 * What is printed of a page, alone and on A4: no menus, light colours, and as many sheets as it
 * takes. Parts with `data-print="no"` stay on the screen.
 */
export function PrintSheet(props: {
  /** Language of what it says, where it is not the portal's. */
  lang?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <>
      <GlobalStyles styles={styles} />
      <Sheet data-print-sheet lang={props.lang} className={props.className}>
        {props.children}
      </Sheet>
    </>
  );
}
