import { styled } from '@mui/material/styles';

/** A document: as wide as lines are good to read, on its own ground. */
export const Paper = styled('article')({
  maxWidth: 820,
  margin: '0 auto 32px',
  padding: '40px clamp(16px, 5vw, 56px)',
  borderRadius: 8,
  border: '1px solid var(--bui-border-1)',
  color: 'var(--bui-fg-primary)',
  background: 'var(--bui-bg-neutral-1)',
  fontSize: '0.9375rem',
  lineHeight: 1.6,
  '& figure': { margin: '24px 0', breakInside: 'avoid' },
  '& figcaption': { marginBottom: 8, fontWeight: 600 },
  '@media print': {
    maxWidth: 'none',
    margin: 0,
    padding: 0,
    border: 0,
    background: 'none',
    fontSize: '10pt',
  },
});

/** Title, scope, period and making. */
export const Head = styled('header')({
  marginBottom: 20,
  paddingBottom: 16,
  borderBottom: '2px solid var(--bui-border-2)',
  '& h2': { margin: 0, fontSize: '1.75rem', lineHeight: 1.25 },
  '& p': { margin: '4px 0', fontSize: '1.125rem' },
  '& small': { fontSize: '0.8125rem', color: 'var(--bui-fg-secondary)' },
});

/** Tables, small ones two in a row where there is room. */
export const Parts = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '28px 32px',
  marginTop: 28,
});

/** A table with its heading; a heading never stands alone at the end of a sheet. */
export const Part = styled('section')({
  flex: '1 1 100%',
  minWidth: 0,
  '&[data-size=half]': { flex: '1 1 300px' },
  // What fits on a sheet is not torn apart.
  '&[data-short]': { breakInside: 'avoid' },
  '& > div:first-of-type': {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: 8,
    breakAfter: 'avoid',
  },
  '& h3': { margin: '0 0 4px', fontSize: '1.0625rem' },
  // Nine columns have to fit on a sheet.
  '& table': { fontSize: '0.75rem' },
  '& table th, & table td': { padding: '4px 5px' },
  '& table th:first-of-type': { paddingInlineStart: 0 },
  '& > p': {
    margin: '0 0 4px',
    fontSize: '0.8125rem',
    color: 'var(--bui-fg-secondary)',
    breakAfter: 'avoid',
  },
});

/** The month's most important numbers. */
export const Numbers = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
  gap: 12,
  margin: '20px 0',
  '& > div': {
    padding: '10px 12px',
    borderRadius: 6,
    border: '1px solid var(--bui-border-1)',
    breakInside: 'avoid',
  },
  '& dt': { fontSize: '0.8125rem', color: 'var(--bui-fg-secondary)' },
  '& dd': { margin: 0 },
  '& dd > strong': { fontSize: '1.375rem', lineHeight: 1.3 },
  '& dd > small': {
    display: 'block',
    fontSize: '0.75rem',
    color: 'var(--bui-fg-secondary)',
  },
});
