import { styled } from '@mui/material/styles';
import { MarkdownText } from '../components';
import { useText } from '../translation';
import type { ArticlePart } from './articleParts';

const Frame = styled('article')({
  maxWidth: '72ch',
  fontSize: '1rem',
  '& > section + section': { marginTop: 32 },
});
const Heading = styled('h3')({
  margin: '0 0 12px',
  fontSize: '1.25rem',
  lineHeight: 1.3,
  fontWeight: 600,
  scrollMarginTop: 24,
});
// What to do is what most readers came for.
const Remedy = styled('div')({
  paddingLeft: 16,
  borderLeft: '3px solid var(--bui-positive-border)',
});

/** The text of an article, part by part, at a width that is good to read. */
export function ArticleText(props: { parts: ArticlePart[]; language: string }) {
  const t = useText();
  const { parts, language } = props;
  return (
    <Frame lang={language}>
      {parts.map(({ name, id, text }) => {
        const remedy = name === 'resolution' || name === 'workaround';
        // Ids of headings must be unique in a page, so only the body has them.
        const words = <MarkdownText text={text} headings={name === 'body'} />;
        return (
          <section key={name} aria-labelledby={id}>
            {/* An article that is one text needs no heading for it. */}
            <Heading
              id={id}
              tabIndex={-1}
              hidden={parts.length === 1 && name === 'body'}
            >
              {t(`common.field.${name}`)}
            </Heading>
            {remedy ? <Remedy>{words}</Remedy> : words}
          </section>
        );
      })}
    </Frame>
  );
}
