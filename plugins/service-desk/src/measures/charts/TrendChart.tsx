import type {
  ReportLanguage,
  ReportWords,
  TrendDay,
} from '@firstline/plugin-service-desk-common';
import { LineChart } from '@mui/x-charts/LineChart';
import { CHART_HEIGHT, ChartFrame, chartColors } from './chartLooks';

// With more days than these, marks would run into one another.
const MARKED_DAYS = 45;

/** Received, resolved and open incidents, day by day. */
export function TrendChart(props: {
  trend: readonly TrendDay[];
  words: ReportWords;
  language: ReportLanguage;
  /** What the chart shows, in a sentence. */
  said: string;
  /** In pixels; default: as wide as there is room. */
  width?: number;
}) {
  const { trend, words, language, said, width } = props;
  const dayText = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const showMark = trend.length <= MARKED_DAYS;
  const line = { curve: 'linear', showMark } as const;
  return (
    <ChartFrame role="img" aria-label={said}>
      <LineChart
        height={CHART_HEIGHT}
        width={width}
        skipAnimation
        margin={{ left: 0, right: 28, top: 12, bottom: 0 }}
        grid={{ horizontal: true }}
        xAxis={[
          {
            scaleType: 'point',
            data: trend.map(({ day }) => day),
            valueFormatter: (day: string) => dayText.format(new Date(day)),
            height: 28,
            tickLabelMinGap: 12,
          },
        ]}
        yAxis={[{ min: 0, tickMinStep: 1, width: 44 }]}
        series={[
          {
            id: 'received',
            label: words.measures.received.name,
            data: trend.map(({ received }) => received),
            color: chartColors.main,
            shape: 'circle',
            ...line,
          },
          {
            id: 'resolved',
            label: words.measures.resolved.name,
            data: trend.map(({ resolved }) => resolved),
            color: chartColors.second,
            shape: 'diamond',
            ...line,
          },
          {
            id: 'backlog',
            label: words.measures.backlog.name,
            data: trend.map(({ backlog }) => backlog),
            color: chartColors.quiet,
            shape: 'square',
            ...line,
            showMark: false,
          },
        ]}
      />
    </ChartFrame>
  );
}
