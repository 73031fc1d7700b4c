import { pointsLink } from '@firstline/plugin-service-desk-common';
import { Text } from '@backstage/ui';
import { useText } from '../../translation';
import { BarList } from '../charts/BarList';
import { ChartCard } from '../charts/ChartCard';
import { RecordsNumber } from '../records/RecordsNumber';
import { useReportWords } from '../useReportWords';
import type { CardProps } from './CardProps';
import { RateList } from './RateList';

const DISSATISFIED = 2;

/** Satisfaction: the share, and how often each of the five points was given. */
export function RatingsCard(props: CardProps) {
  const t = useText();
  const { words, language } = useReportWords();
  const { dashboard, tables, fileName } = props;
  const { ratings, measures } = dashboard;
  const total = ratings.reduce((sum, { count }) => sum + count, 0);
  const low = ratings
    .filter(({ points }) => points <= DISSATISFIED)
    .reduce((sum, { count }) => sum + count, 0);
  const number = new Intl.NumberFormat(language);
  return (
    <ChartCard
      table={tables.satisfaction}
      more={[tables.ratings]}
      fileName={fileName}
    >
      <RateList
        measures={measures}
        names={[
          'satisfactionRate',
          'satisfactionSpeedRate',
          'satisfactionAttitudeRate',
          'satisfactionResultRate',
        ]}
      />
      {total > 0 && (
        <div style={{ marginTop: 16 }}>
          <Text as="h4" variant="body-medium" weight="bold">
            {words.tables.ratings.title}
          </Text>
          <div style={{ margin: '8px 0' }}>
            <BarList
              rows={[...ratings]
                .sort((a, b) => b.points - a.points)
                .map(({ points, count }) => ({
                  key: `${points}`,
                  name: words.points[points as keyof typeof words.points],
                  part: count / total,
                  value: (
                    <RecordsNumber
                      link={{ ...pointsLink(points), count }}
                      title={words.points[points as keyof typeof words.points]}
                      text={number.format(count)}
                    />
                  ),
                }))}
            />
          </div>
          <Text as="p" variant="body-small" color="secondary">
            {t('measures.dissatisfied', {
              count: (
                <RecordsNumber
                  link={{ kind: 'dissatisfied', count: low }}
                  title={t('measures.dissatisfiedTitle')}
                  text={number.format(low)}
                />
              ),
              total: number.format(total),
            })}
          </Text>
        </div>
      )}
    </ChartCard>
  );
}
