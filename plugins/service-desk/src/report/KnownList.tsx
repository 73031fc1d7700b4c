import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { spanText, useLanguage, useNow } from '@firstline/frontend-kit';
import type {
  RecentReports,
  SuggestedArticle,
  Suggestions,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiPulseLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useOpenArticles } from '../knowledge/useOpenArticles';
import { useText } from '../translation';
import { KnownArticle } from './KnownArticle';
import { KnownIncident } from './KnownIncident';

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-2)',
  margin: 'var(--bui-space-2) 0 var(--bui-space-4)',
  padding: 0,
  listStyle: 'none',
});
const Pulse = styled('li')({
  display: 'flex',
  gap: 'var(--bui-space-2)',
  fontSize: 'var(--bui-font-size-3)',
  '& svg': { flex: 'none', marginTop: 2 },
});

function RecentReportsLine(props: { reports: RecentReports }) {
  const t = useText();
  const language = useLanguage();
  const now = useNow();
  const { ciRef, count, since } = props.reports;
  const { primaryTitle } = useEntityPresentation(ciRef);
  // The window is in whole minutes; the clocks of two machines are not.
  const minutes = Math.max(1, Math.round((now - Date.parse(since)) / 60_000));
  const window = spanText(minutes * 60_000, language);
  return (
    <Pulse>
      <RiPulseLine size={16} aria-hidden />
      {Math.abs(minutes - 60) <= 5
        ? t('report.known.recentHour', { count, ci: primaryTitle })
        : t('report.known.recent', { count, ci: primaryTitle, window })}
    </Pulse>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  return (
    <>
      <Text as="h3" variant="body-medium" weight="bold">
        {props.title}
      </Text>
      <List>{props.children}</List>
    </>
  );
}

/** What saying "this solved it" needs to know. */
export interface SolvingContext {
  /** What would be reported as affected. */
  ciRefs: string[];
  /** Makes saying so twice count once. */
  idempotencyKey: string;
  onSolved(article: SuggestedArticle): void;
}

function Articles(
  props: SolvingContext & { title: string; articles: SuggestedArticle[] },
) {
  const { title, articles, ...solving } = props;
  const { shown, isOpen, toggle } = useOpenArticles(articles);
  if (shown.length === 0) return null;
  return (
    <Section title={title}>
      {shown.map(article => (
        <KnownArticle
          key={article.number}
          {...solving}
          article={article}
          open={isOpen(article)}
          onToggle={() => toggle(article)}
        />
      ))}
    </Section>
  );
}

function Incidents(props: { title: string; incidents: VisibleIncident[] }) {
  const { title, incidents } = props;
  if (incidents.length === 0) return null;
  return (
    <Section title={title}>
      {incidents.map(incident => (
        <KnownIncident key={incident.number} incident={incident} />
      ))}
    </Section>
  );
}

/** Everything that is known: how much is reported, incidents, errors, fixes. */
export function KnownList(props: SolvingContext & { known: Suggestions }) {
  const t = useText();
  const { known, ...solving } = props;
  // What everybody was told comes first, what a few people reported after what may help.
  const announced = known.openIncidents.filter(i => i.announcement);
  const others = known.openIncidents.filter(i => !i.announcement);
  return (
    <>
      {known.recentReports.length > 0 && (
        <List>
          {known.recentReports.map(reports => (
            <RecentReportsLine key={reports.ciRef} reports={reports} />
          ))}
        </List>
      )}
      <Incidents title={t('report.known.incidents')} incidents={announced} />
      <Articles
        {...solving}
        title={t('report.known.errors')}
        articles={known.knownErrors}
      />
      <Articles
        {...solving}
        title={t('report.known.fixes')}
        articles={known.knownFixes}
      />
      <Incidents
        title={
          announced.length > 0
            ? t('report.known.more')
            : t('report.known.incidents')
        }
        incidents={others}
      />
      {known.knowledge && (
        <Text as="p" variant="body-small" color="secondary">
          {t('knowledge.unavailable')}
        </Text>
      )}
    </>
  );
}
