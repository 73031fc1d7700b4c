import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Panel, Person, RelativeTime, useLoad } from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { RiThumbDownLine, RiThumbUpLine } from '@remixicon/react';
import { knowledgeBaseApiRef } from '../api';
import { useText } from '../translation';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  fontSize: '0.875rem',
  '& li': { display: 'flex', gap: 8 },
  '& li + li': { marginTop: 12 },
  '& svg': { flex: 'none', marginTop: 2 },
  '& p': { margin: '2px 0 0', overflowWrap: 'anywhere' },
});

/** What readers said, for those who write or answer for the article. */
export function ReaderWords(props: { article: Article }) {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const { number, mayEdit, feedback } = props.article;
  const wanted = mayEdit && feedback.helped + feedback.didNotHelp > 0;
  const { data } = useLoad(
    async signal =>
      wanted ? (await api.listFeedback(number, { signal })).items : [],
    [api, number, wanted, feedback.helped, feedback.didNotHelp],
  );
  const said = data?.filter(entry => entry.comment) ?? [];
  if (said.length === 0) return null;
  return (
    <Panel title={t('article.feedback.all')}>
      <List>
        {said.map(entry => (
          <li key={entry.by}>
            {entry.helpful ? (
              <RiThumbUpLine
                size={16}
                aria-label={t('article.feedback.helped')}
              />
            ) : (
              <RiThumbDownLine
                size={16}
                aria-label={t('article.feedback.didNotHelp')}
              />
            )}
            <div>
              <Text as="span" variant="body-small" color="secondary">
                <Person userRef={entry.by} avatar={false} />
                {' · '}
                <RelativeTime at={entry.at} />
              </Text>
              <p dir="auto">{entry.comment}</p>
            </div>
          </li>
        ))}
      </List>
    </Panel>
  );
}
