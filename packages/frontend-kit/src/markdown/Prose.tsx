import { styled } from '@mui/material/styles';

/** How text looks that people wrote. */
export const Prose = styled('div')({
  overflowWrap: 'anywhere',
  lineHeight: 1.6,
  '& > :first-of-type': { marginTop: 0 },
  '& > :last-child': { marginBottom: 0 },
  '& p, & ul, & ol, & pre, & blockquote, & table': { margin: '0 0 0.6em' },
  '& h2, & h3, & h4, & h5, & h6': {
    margin: '1.4em 0 0.5em',
    lineHeight: 1.3,
    scrollMarginTop: 24,
  },
  '& h2': { fontSize: '1.25em' },
  '& h3': { fontSize: '1.1em' },
  '& h4, & h5, & h6': { fontSize: '1em' },
  '& ul, & ol': { paddingLeft: '1.4em' },
  '& pre': {
    padding: 10,
    borderRadius: 6,
    overflowX: 'auto',
    background: 'var(--bui-bg-neutral-2)',
    overflowWrap: 'normal',
  },
  '& code': { fontFamily: 'var(--bui-font-monospace)', fontSize: '0.9em' },
  '& :not(pre) > code': {
    padding: '1px 4px',
    borderRadius: 4,
    background: 'var(--bui-bg-neutral-2)',
  },
  '& blockquote': {
    paddingLeft: 12,
    borderLeft: '3px solid var(--bui-border-2)',
    color: 'var(--bui-fg-secondary)',
  },
  '& table': {
    display: 'block',
    overflowX: 'auto',
    borderCollapse: 'collapse',
  },
  '& th, & td': { border: '1px solid var(--bui-border-2)', padding: '3px 8px' },
  '& a': {
    color: 'var(--bui-fg-announcement)',
    textDecoration: 'underline',
    fontSize: 'inherit',
  },
});
