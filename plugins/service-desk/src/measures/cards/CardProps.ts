import type {
  Dashboard,
  FigureTableId,
  ReportTable,
} from '@firstline/plugin-service-desk-common';

/** What every card of the dashboard is given. */
export interface CardProps {
  dashboard: Dashboard;
  tables: Record<FigureTableId, ReportTable>;
  /** Beginning of the names of files, ASCII. */
  fileName: string;
}
