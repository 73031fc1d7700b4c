import { useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Text } from '@backstage/ui';
import { Chip, ErrorPanel, useApiCall, useLoad } from '@firstline/frontend-kit';
import {
  type AttachedArticle,
  type Incident,
  type SuggestedArticle,
  type SuggestedArticles,
  type VisibleIncident,
  isOpen,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiAttachment2, RiCheckLine, RiCloseLine } from '@remixicon/react';
import { serviceDeskApiRef } from '../../api';
import { ArticleDisclosure } from '../../knowledge/ArticleDisclosure';
import { ArticleLink } from '../../knowledge/ArticleLink';
import { useOpenArticles } from '../../knowledge/useOpenArticles';
import { useText } from '../../translation';
import { Panel } from './Panel';

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-2)',
  margin: '8px 0 0',
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
});
const Attached = styled('li')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  overflowWrap: 'anywhere',
});
const Part = styled('div')({ '& + &': { marginTop: 16 } });

function AttachedArticles(props: {
  articles: AttachedArticle[];
  pending: boolean;
  onDetach(number: string): void;
}) {
  const t = useText();
  return (
    <Part>
      <Text as="h4" variant="body-small" weight="bold">
        {t('knowledge.panel.attached')}
      </Text>
      <List>
        {props.articles.map(({ number, title, solved }) => (
          <Attached key={number}>
            <span>
              <ArticleLink number={number} title={title} />
            </span>
            {solved ? (
              <Chip tone="success" icon={<RiCheckLine aria-hidden />}>
                {t('knowledge.panel.solved')}
              </Chip>
            ) : (
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiCloseLine />}
                isDisabled={props.pending}
                aria-label={t('knowledge.panel.detachLabel', { number })}
                onPress={() => props.onDetach(number)}
              />
            )}
          </Attached>
        ))}
      </List>
    </Part>
  );
}

function SuggestedList(props: {
  articles: SuggestedArticle[];
  /** Numbers of those that are attached; one of them may still be open to be read. */
  attached: string[];
  pending: boolean;
  onAttach(number: string): void;
  /** Absent while the incident cannot be resolved. */
  onSolvedWith?(article: SuggestedArticle): void;
}) {
  const t = useText();
  const { onSolvedWith, attached } = props;
  const { shown, isOpen: isRead, toggle } = useOpenArticles(props.articles);
  if (shown.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('knowledge.panel.none')}
      </Text>
    );
  }
  return (
    <List>
      {shown.map(article => (
        <ArticleDisclosure
          key={article.number}
          article={article}
          open={isRead(article)}
          onToggle={() => toggle(article)}
        >
          {attached.includes(article.number) ? (
            <Chip tone="success" icon={<RiCheckLine aria-hidden />}>
              {t('knowledge.panel.attached')}
            </Chip>
          ) : (
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiAttachment2 />}
              isDisabled={props.pending}
              aria-label={t('knowledge.panel.attachLabel', {
                number: article.number,
              })}
              onPress={() => props.onAttach(article.number)}
            >
              {t('knowledge.panel.attach')}
            </Button>
          )}
          {onSolvedWith && (
            <Button
              size="small"
              variant="tertiary"
              iconStart={<RiCheckLine />}
              aria-label={t('knowledge.panel.solvedWithLabel', {
                number: article.number,
              })}
              onPress={() => onSolvedWith(article)}
            >
              {t('knowledge.panel.solvedWith')}
            </Button>
          )}
        </ArticleDisclosure>
      ))}
    </List>
  );
}

/** For whoever works on the incident: articles that may help, and those attached to it. */
export function KnowledgePanel(props: {
  incident: Incident;
  onChange(incident: VisibleIncident): void;
  onSolvedWith?(article: SuggestedArticle): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const { incident, onChange } = props;
  const { number, title, ciRefs, articles = [] } = incident;
  const open = isOpen(incident.state);
  const { data } = useLoad(
    async (signal): Promise<SuggestedArticles> =>
      open ? api.getSuggestedArticles(number, { signal }) : { items: [] },
    [api, number, title, ciRefs.join(), open],
  );
  const attach = useApiCall(async (article: string) =>
    onChange(await api.attachArticle(number, article)),
  );
  const detach = useApiCall(async (article: string) =>
    onChange(await api.detachArticle(number, article)),
  );
  const error = attach.error ?? detach.error;
  const pending = attach.pending || detach.pending;
  const suggested = data?.items.filter(
    item => !articles.some(article => article.number === item.number),
  );
  if (!open && articles.length === 0) return null;
  if (!data && articles.length === 0) return null;
  return (
    <Panel title={t('knowledge.panel.title')}>
      {error && <ErrorPanel error={error} />}
      {articles.length > 0 && (
        <AttachedArticles
          articles={articles}
          pending={pending}
          onDetach={article => void detach.run(article)}
        />
      )}
      {open && suggested && (
        <Part>
          <Text as="h4" variant="body-small" weight="bold">
            {t('knowledge.panel.suggested')}
          </Text>
          {data?.knowledge ? (
            <Text as="p" variant="body-small" color="secondary">
              {t('knowledge.unavailable')}
            </Text>
          ) : (
            <SuggestedList
              articles={suggested}
              attached={articles.map(article => article.number)}
              pending={pending}
              onAttach={article => void attach.run(article)}
              onSolvedWith={props.onSolvedWith}
            />
          )}
        </Part>
      )}
    </Panel>
  );
}
