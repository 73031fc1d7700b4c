import { styled } from '@mui/material/styles';

/** Colours that differ in lightness too, for those who do not tell them apart by hue. */
export const chartColors = {
  main: 'var(--sheet-main, var(--bui-fg-announcement))',
  second: 'var(--sheet-second, var(--bui-fg-warning))',
  quiet: 'var(--bui-fg-secondary)',
} as const;

/** Around a chart: its lines and letters as the rest of the page has them. */
export const ChartFrame = styled('div')({
  width: '100%',
  minWidth: 0,
  '& text': {
    fontFamily: 'var(--bui-font-regular) !important',
    fill: 'var(--bui-fg-secondary) !important',
  },
  '& .MuiChartsAxis-line, & .MuiChartsAxis-tick': {
    stroke: 'var(--bui-border-2) !important',
  },
  '& .MuiChartsGrid-line': { stroke: 'var(--bui-border-1) !important' },
  '& .MuiChartsLegend-root': {
    fontFamily: 'var(--bui-font-regular)',
    color: 'var(--bui-fg-primary)',
  },
  // Each line has a stroke of its own, so that no colour needs to be told from another.
  '& .MuiLineElement-series-resolved, & [data-series=resolved].MuiLineElement-root':
    { strokeDasharray: '7 4' },
  '& .MuiLineElement-series-backlog, & [data-series=backlog].MuiLineElement-root':
    { strokeDasharray: '2 3' },
  // Browsers leave out colours on paper; here they are the message.
  printColorAdjust: 'exact',
});

/** The height charts have, in pixels. */
export const CHART_HEIGHT = 260;
