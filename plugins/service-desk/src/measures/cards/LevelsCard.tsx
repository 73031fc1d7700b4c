import {
  cellText,
  type Dashboard,
  type Measure,
  type MeasureGroup,
  type MeasureName,
} from '@firstline/plugin-service-desk-common';
import { Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { useText } from '../../translation';
import { BarList } from '../charts/BarList';
import { ChartCard } from '../charts/ChartCard';
import { RecordsNumber } from '../records/RecordsNumber';
import { useReportWords } from '../useReportWords';
import type { CardProps } from './CardProps';

const Small = styled('small')({
  fontSize: '0.8125rem',
  fontWeight: 400,
  color: 'var(--bui-fg-secondary)',
});

const kinds = {
  responseRate: { inTime: 'respondedInTime', late: 'respondedLate' },
  resolutionRate: { inTime: 'resolvedInTime', late: 'resolvedLate' },
} as const;
type Rate = keyof typeof kinds;

const measureOf = (
  measures: readonly Measure[],
  name: MeasureName,
): Measure | undefined => measures.find(measure => measure.name === name);

/** How many of a rate were in time and how many late, each leading to its records. */
function InTimeAndLate(props: {
  name: Rate;
  measure: Measure;
  title: string;
  group?: MeasureGroup;
}) {
  const t = useText();
  const { language } = useReportWords();
  const { name, measure, title, group } = props;
  const { part, whole } = measure;
  if (part === undefined || whole === undefined) return null;
  const number = new Intl.NumberFormat(language);
  const link = (what: 'inTime' | 'late', count: number) => (
    <RecordsNumber
      link={{
        kind: kinds[name][what],
        ...(group && { by: 'priority', key: group.key }),
        count,
      }}
      title={`${title}: ${t(`measures.levels.${what}`)}`}
      text={number.format(count)}
    />
  );
  return (
    <Small>
      {t('measures.levels.both', {
        inTime: link('inTime', part),
        late: link('late', whole - part),
      })}
    </Small>
  );
}

function Rates(props: { name: Rate; dashboard: Dashboard }) {
  const { words, language } = useReportWords();
  const { name, dashboard } = props;
  const title = words.measures[name].name;
  const total = measureOf(dashboard.measures, name);
  const row = (
    key: string,
    label: string,
    measure: Measure | undefined,
    group?: MeasureGroup,
  ) =>
    measure?.value === undefined
      ? []
      : [
          {
            key,
            name: (
              <>
                {label}{' '}
                <InTimeAndLate
                  name={name}
                  measure={measure}
                  title={`${title}, ${label}`}
                  group={group}
                />
              </>
            ),
            part: measure.value,
            value: cellText({ value: measure.value, unit: 'share' }, language),
          },
        ];
  const t = useText();
  const rows = [
    ...row('all', t('measures.levels.all'), total),
    ...dashboard.byPriority.flatMap(group =>
      row(
        group.key,
        words.priority[group.key as keyof typeof words.priority] ?? group.key,
        measureOf(group.measures, name),
        group,
      ),
    ),
  ];
  if (rows.length === 0) return null;
  return (
    <div style={{ marginBottom: 16 }}>
      <Text as="h4" variant="body-medium" weight="bold">
        {title}
      </Text>
      <div style={{ marginTop: 8 }}>
        <BarList rows={rows} />
      </div>
    </div>
  );
}

/** Response and resolution within target, in all and by priority. */
export function LevelsCard(props: CardProps) {
  const { dashboard, tables, fileName } = props;
  return (
    <ChartCard
      table={tables['service-levels']}
      more={[tables['by-priority']]}
      fileName={fileName}
    >
      <Rates name="responseRate" dashboard={dashboard} />
      <Rates name="resolutionRate" dashboard={dashboard} />
    </ChartCard>
  );
}
