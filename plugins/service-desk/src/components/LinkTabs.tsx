import { Link } from '@backstage/ui';
import { styled } from '@mui/material/styles';

const List = styled('ul')({
  display: 'flex',
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  overflowX: 'auto',
  borderBottom: '1px solid var(--bui-border-2)',
});
const Tab = styled('li')({
  flex: 'none',
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: '10px 12px',
    textDecoration: 'none',
    color: 'var(--bui-fg-secondary)',
    borderBottom: '3px solid transparent',
  },
  '& a[aria-current]': {
    color: 'var(--bui-fg-primary)',
    fontWeight: 700,
    borderBottomColor: 'var(--bui-accent-bg)',
  },
});
const Count = styled('span')({
  minWidth: 22,
  padding: '0 6px',
  borderRadius: 11,
  fontSize: '0.75rem',
  lineHeight: '20px',
  textAlign: 'center',
  fontVariantNumeric: 'tabular-nums',
  color: 'var(--bui-fg-primary)',
  background: 'var(--bui-bg-neutral-2)',
});

/** Parts of a page side by side, each with how much is in it; links, so that each can be opened anywhere. */
export function LinkTabs<K extends string>(props: {
  /** Name of the navigation. */
  label: string;
  current: K;
  tabs: { id: K; href: string; label: string; count?: number }[];
}) {
  return (
    <nav aria-label={props.label}>
      <List>
        {props.tabs.map(({ id, href, label, count }) => (
          <Tab key={id}>
            <Link
              href={href}
              aria-current={id === props.current ? 'page' : undefined}
            >
              {label} {count !== undefined && <Count>{count}</Count>}
            </Link>
          </Tab>
        ))}
      </List>
    </nav>
  );
}
