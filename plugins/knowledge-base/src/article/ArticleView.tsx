import { Box, Flex } from '@backstage/ui';
import { ErrorPanel } from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { AboutPanel } from './AboutPanel';
import { ArticleHeader } from './ArticleHeader';
import { ArticleText } from './ArticleText';
import { PendingBanner, RetiredBanner, StaleBanner } from './Banners';
import { FeedbackPanel } from './FeedbackPanel';
import { ReaderWords } from './ReaderWords';
import { RelatedPanel } from './RelatedPanel';
import { SolvedPanel } from './SolvedPanel';
import { TableOfContents } from './TableOfContents';
import { partsOf } from './articleParts';
import { ActionBar } from './moves/ActionBar';
import { MoveDialogs } from './moves/MoveDialogs';
import { useArticleMove } from './moves/useArticleMove';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 16,
  marginTop: 24,
  alignItems: 'start',
  '@media (min-width: 1100px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
  },
  '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Main = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  minWidth: 0,
});
const Side = styled(Main)({
  '@media (min-width: 1100px)': {
    position: 'sticky',
    top: 16,
    maxHeight: 'calc(100vh - 32px)',
    overflowY: 'auto',
  },
  '@media print': { position: 'static', maxHeight: 'none' },
});
// A table of contents stands above the text, or beside it where there is room.
const Narrow = styled('div')({
  '@media (min-width: 1100px), print': { display: 'none' },
  '&:empty': { display: 'none' },
});
const Wide = styled('div')({
  '@media (max-width: 1099px), print': { display: 'none' },
  '&:empty': { display: 'none' },
});
const NoPrint = styled('div')({
  '@media print': { display: 'none' },
  // A panel without content takes no room.
  '&:empty': { display: 'none' },
});

/** All of an article that its reader may see, and all they may do with it. */
export function ArticleView(props: {
  article: Article;
  onChange(article: Article): void;
  reload(): Promise<void>;
}) {
  const { article, onChange } = props;
  const parts = partsOf(article);
  const move = useArticleMove({ article, reload: props.reload });
  return (
    <>
      <Flex direction="column" gap="3" mt="3">
        <RetiredBanner article={article} />
        <StaleBanner article={article} onRenew={() => move.start('renew')} />
        <PendingBanner article={article} />
      </Flex>
      <Box mt="4">
        <ArticleHeader article={article}>
          <NoPrint>
            <ActionBar
              article={article}
              pending={move.pending}
              onMove={move.start}
            />
          </NoPrint>
          {!move.open && move.error && <ErrorPanel error={move.error} />}
        </ArticleHeader>
      </Box>
      <Columns>
        <Main>
          <Narrow>
            <TableOfContents parts={parts} />
          </Narrow>
          <Box bg="neutral" p="5" style={{ borderRadius: 8 }}>
            <ArticleText parts={parts} language={article.language} />
          </Box>
          <NoPrint>
            <FeedbackPanel article={article} onChange={onChange} />
          </NoPrint>
          <NoPrint>
            <ReaderWords article={article} />
          </NoPrint>
          <NoPrint>
            <RelatedPanel article={article} />
          </NoPrint>
        </Main>
        <Side>
          <Wide>
            <TableOfContents parts={parts} />
          </Wide>
          <SolvedPanel article={article} />
          <AboutPanel article={article} />
        </Side>
      </Columns>
      {move.open && (
        <MoveDialogs
          action={move.open}
          frame={{
            subject: `${article.number} ${article.title}`,
            pending: move.pending,
            error: move.error,
            onClose: move.close,
          }}
          onSubmit={move.submit}
        />
      )}
    </>
  );
}
