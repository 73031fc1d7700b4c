import { Panel } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';
import { type ArticlePart, bodyOutline } from './articleParts';

// With fewer there is nothing to find one's way in.
const WORTH_IT = 5;

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  fontSize: '0.875rem',
  lineHeight: 1.5,
  '& li': { padding: '3px 0' },
  '& a': { color: 'var(--bui-fg-primary)', textDecoration: 'none' },
  '& a:hover, & a:focus-visible': { textDecoration: 'underline' },
});
/** The way around a long article; nothing for a short one. */
export function TableOfContents(props: { parts: ArticlePart[] }) {
  const t = useText();
  const { parts } = props;
  const outline = bodyOutline(parts);
  if (parts.length + outline.length < WORTH_IT) return null;
  const entries = parts.flatMap(part => [
    { id: part.id, title: t(`common.field.${part.name}`), depth: 0 },
    ...(part.name === 'body'
      ? outline.map(one => ({ ...one, depth: Math.min(one.level, 2) }))
      : []),
  ]);
  return (
    <Panel title={t('article.contents')}>
      <nav aria-label={t('article.contents')}>
        <List>
          {entries.map(entry => (
            <li key={entry.id} style={{ paddingLeft: entry.depth * 12 }}>
              <a href={`#${entry.id}`}>{entry.title}</a>
            </li>
          ))}
        </List>
      </nav>
    </Panel>
  );
}
