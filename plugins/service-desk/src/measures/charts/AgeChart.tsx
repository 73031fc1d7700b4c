import { BarChart } from '@mui/x-charts/BarChart';
import { CHART_HEIGHT, ChartFrame, chartColors } from './chartLooks';

/** Of the longest bar, for the number beside it. */
const NUMBER_ROOM = 0.2;

/** Open incidents by class of age. */
export function AgeChart(props: {
  ages: readonly { name: string; count: number }[];
  /** What is counted, for the chart's own hints. */
  label: string;
  /** What the chart shows, in a sentence. */
  said: string;
}) {
  const { ages, label, said } = props;
  // The number beside the longest bar is cut off where the axis ends.
  const most = Math.max(1, ...ages.map(({ count }) => count));
  const axisEnd = most + Math.ceil(most * NUMBER_ROOM);
  return (
    <ChartFrame role="img" aria-label={said}>
      <BarChart
        height={CHART_HEIGHT}
        skipAnimation
        hideLegend
        layout="horizontal"
        margin={{ left: 0, right: 24, top: 8, bottom: 0 }}
        yAxis={[
          {
            scaleType: 'band',
            data: ages.map(({ name }) => name),
            width: 132,
            categoryGapRatio: 0.35,
          },
        ]}
        xAxis={[{ min: 0, max: axisEnd, tickMinStep: 1, height: 28 }]}
        series={[
          {
            label,
            data: ages.map(({ count }) => count),
            color: chartColors.main,
            barLabel: 'value',
            barLabelPlacement: 'outside',
          },
        ]}
      />
    </ChartFrame>
  );
}
