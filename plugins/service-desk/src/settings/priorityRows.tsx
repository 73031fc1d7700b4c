import {
  type Priority,
  priorities,
} from '@firstline/plugin-service-desk-common';
import type { ReactNode } from 'react';
import { PriorityChip } from '../components';
import type { SettingsRow } from './SettingsTable';

/** A row of a table of settings for each priority. */
export function priorityRows(
  cellsOf: (priority: Priority) => ReactNode[],
): SettingsRow[] {
  return priorities.map(priority => ({
    key: priority,
    head: <PriorityChip priority={priority} />,
    cells: cellsOf(priority),
  }));
}
