import { Alert, Text } from '@backstage/ui';
import { EmptyState, ExactTime } from '@firstline/frontend-kit';
import {
  cellText,
  type Dashboard,
  figureTables,
  measuresOfTable,
  type MeasureScope,
} from '@firstline/plugin-service-desk-common';
import { RiBarChart2Line } from '@remixicon/react';
import type { DateTime } from 'luxon';
import { useMemo } from 'react';
import { useText } from '../translation';
import { GroupCard } from './cards/GroupCard';
import { LevelsCard } from './cards/LevelsCard';
import { PingPongCard } from './cards/PingPongCard';
import { RateList } from './cards/RateList';
import { RatingsCard } from './cards/RatingsCard';
import { RepeatedCard } from './cards/RepeatedCard';
import { TeamsCard } from './cards/TeamsCard';
import { TimeCard } from './cards/TimeCard';
import { TimesCard } from './cards/TimesCard';
import { AgeChart } from './charts/AgeChart';
import { ChartCard } from './charts/ChartCard';
import { TrendChart } from './charts/TrendChart';
import { listSentence, trendSentence } from './chartSentences';
import { MeasureTiles } from './MeasureTiles';
import { Cards, PartHead } from './measureStyles';
import { daysOf, type MeasureView } from './measureView';
import { RecordsProvider } from './records/RecordsContext';
import { TodayTiles } from './TodayTiles';
import { useReportTitles, useReportWords } from './useReportWords';

/** True when nothing happened that could be measured. */
function isEmpty({ measures }: Dashboard): boolean {
  const counted = ['received', 'resolved', 'backlog', 'ratings'];
  return measures
    .filter(({ name }) => counted.includes(name))
    .every(({ value }) => !value);
}

function Charts(props: { dashboard: Dashboard; fileName: string }) {
  const t = useText();
  const { language, words } = useReportWords();
  const titles = useReportTitles(language);
  const { dashboard, fileName } = props;
  const tables = useMemo(
    () => figureTables(dashboard, language, titles),
    [dashboard, language, titles],
  );
  const common = { dashboard, tables, fileName };
  const ages = tables['backlog-age'];
  return (
    <>
      <Cards>
        <ChartCard table={tables.trend} fileName={fileName} span="wide">
          <TrendChart
            trend={dashboard.trend}
            words={words}
            language={language}
            said={trendSentence({ trend: dashboard.trend, language, t })}
          />
        </ChartCard>
        <ChartCard table={ages} fileName={fileName}>
          <AgeChart
            label={words.measures.backlog.name}
            said={listSentence(ages, language)}
            ages={dashboard.backlogAge.map(({ count }, index) => ({
              name: cellText(ages.rows[index][0], language),
              count,
            }))}
          />
        </ChartCard>
        <LevelsCard {...common} />
        <ChartCard table={tables.tiers} fileName={fileName}>
          <RateList
            measures={dashboard.measures}
            names={measuresOfTable.tiers}
          />
        </ChartCard>
        <TimesCard {...common} />
        <RatingsCard {...common} />
        <GroupCard
          table={tables['by-category']}
          groups={dashboard.topCategories}
          fileName={fileName}
          by="category"
        />
        <GroupCard
          table={tables['by-item']}
          groups={dashboard.topItems}
          fileName={fileName}
          by="ci"
        />
        <GroupCard
          table={tables['by-channel']}
          groups={dashboard.byChannel}
          fileName={fileName}
          by="channel"
        />
        <RepeatedCard {...common} />
        <PingPongCard {...common} />
      </Cards>
      <TimeCard {...common} />
      <TeamsCard {...common} id="by-team" />
      <TeamsCard {...common} id="by-tier" />
    </>
  );
}

/** The desk now, and the measures of the period: numbers, charts, and the tables behind them. */
export function MeasureBoard(props: {
  dashboard: Dashboard;
  scope: MeasureScope;
  view: MeasureView;
  /** Today, in the reader's zone. */
  day: DateTime;
  /** True when it could not be looked up again. */
  stale: boolean;
}) {
  const t = useText();
  const { language } = useReportWords();
  const { dashboard, scope, view, day, stale } = props;
  const { first, last } = daysOf(view, day);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const period = format.formatRange(first.toJSDate(), last.toJSDate());
  const fileName = `measures-${first.toISODate()}-${last.toISODate()}`;
  const { timeZone } = dashboard;
  const counted = useMemo(() => ({ ...scope, timeZone }), [scope, timeZone]);
  return (
    <RecordsProvider scope={counted}>
      {stale && <Alert status="warning" icon description={t('watch.stale')} />}
      <section aria-labelledby="measures-now">
        <PartHead>
          <Text as="h2" variant="title-x-small" weight="bold" id="measures-now">
            {t('measures.now')}
          </Text>
        </PartHead>
        <TodayTiles
          today={dashboard.today}
          view={view}
          day={day}
          language={language}
        />
      </section>
      <section aria-labelledby="measures-period">
        <PartHead>
          <Text
            as="h2"
            variant="title-x-small"
            weight="bold"
            id="measures-period"
          >
            {period}
          </Text>
          <Text variant="body-small" color="secondary">
            {t('measures.asOf', {
              time: <ExactTime at={dashboard.computedAt} />,
            })}
          </Text>
        </PartHead>
        {isEmpty(dashboard) ? (
          <EmptyState
            heading="h3"
            icon={<RiBarChart2Line size={28} />}
            title={t('measures.empty')}
            text={t('measures.emptyText')}
          />
        ) : (
          <MeasureTiles
            measures={dashboard.measures}
            before={dashboard.before}
          />
        )}
      </section>
      {!isEmpty(dashboard) && (
        <Charts dashboard={dashboard} fileName={fileName} />
      )}
    </RecordsProvider>
  );
}
