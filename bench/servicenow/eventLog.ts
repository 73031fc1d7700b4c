import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DateTime } from 'luxon';

/** A state as the log names it. */
export type LogState = string;

/** One audit row: how an incident stood after a change. */
export interface LogRow {
  state: LogState;
  group: string;
  person?: string;
  impact: 'low' | 'medium' | 'high';
  urgency: 'low' | 'medium' | 'high';
  priority: string;
  reassignments: number;
  reopenings: number;
  at: DateTime;
}

/** An incident and its rows in order. */
export interface LogIncident {
  number: string;
  caller?: string;
  channel: 'phone' | 'portal' | 'email' | 'walk-in';
  category?: string;
  openedAt: DateTime;
  rows: LogRow[];
}

const CHANNELS: Record<string, LogIncident['channel']> = {
  Phone: 'phone',
  IVR: 'phone',
  'Self service': 'portal',
  Email: 'email',
  'Direct opening': 'walk-in',
};

const slug = (text: string) => text.trim().toLowerCase().replace(/\s+/g, '-');
const known = (text: string) => (text === '?' ? undefined : slug(text));
/** `2 - Medium` → `medium` */
const level = (text: string) => text.slice(4).toLowerCase() as LogRow['impact'];
const moment = (text: string) =>
  DateTime.fromFormat(text, 'd/M/yyyy HH:mm', { zone: 'utc' });

/**
 * Reads the audit log of UCI 498. No field of it is quoted.
 *
 * @param options - `part` of `parts`: only every so many-th incident
 */
export function readEventLog(
  directory: string,
  options: { part: number; parts: number; limit?: number },
): LogIncident[] {
  const text = gunzipSync(
    readFileSync(join(directory, 'incident_event_log.csv.gz')),
  ).toString('utf8');
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  const column = new Map(header.split(',').map((name, i) => [name, i]));
  const incidents = new Map<string, LogIncident & { order: number[] }>();
  const indexes = new Map<string, number>();
  for (const line of lines) {
    const cells = line.split(',');
    const cell = (name: string) => cells[column.get(name)!];
    const number = cell('number');
    const index = indexes.get(number) ?? indexes.size;
    indexes.set(number, index);
    const wanted = index < (options.limit ?? Infinity);
    if (!wanted || index % options.parts !== options.part) continue;
    let incident = incidents.get(number);
    if (!incident) {
      incident = {
        number,
        caller: known(cell('caller_id')),
        channel: CHANNELS[cell('contact_type')],
        category: known(cell('category')),
        openedAt: moment(cell('opened_at')),
        rows: [],
        order: [],
      };
      incidents.set(number, incident);
    }
    incident.order.push(Number(cell('sys_mod_count')));
    incident.rows.push({
      state: cell('incident_state'),
      // The log counts a change to and from no group as a hand-over like any other.
      group: known(cell('assignment_group')) ?? 'no-group',
      person: known(cell('assigned_to')),
      impact: level(cell('impact')),
      urgency: level(cell('urgency')),
      priority: `P${cell('priority')[0]}`,
      reassignments: Number(cell('reassignment_count')),
      reopenings: Number(cell('reopen_count')),
      at: moment(cell('sys_updated_at')),
    });
  }
  return [...incidents.values()].map(inOrder);
}

// Four incidents stand in the file in another order than their rows were written.
function inOrder({
  order,
  ...incident
}: LogIncident & { order: number[] }): LogIncident {
  const rows = incident.rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => order[a.index] - order[b.index] || a.index - b.index)
    .map(({ row }) => row);
  return { ...incident, rows };
}
