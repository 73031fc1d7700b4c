import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** How an incident stood after a change, as the log has it; moments are ISO 8601. */
export interface LogRow {
  state: string;
  group: string;
  person: string;
  at: string;
}

/** An incident of the log, as it was in the end, with its rows in order. */
export interface LogIncident {
  number: string;
  openedAt: string;
  /** Absent where the log does not say. */
  resolvedAt?: string;
  closedAt: string;
  resolvedBy: string;
  channel: string;
  category?: string;
  /** The log has next to no configuration items: subcategories stand for them. */
  item?: string;
  impact: string;
  urgency: string;
  /** `P1` to `P4`. */
  priority: string;
  madeServiceLevel: boolean;
  solvedWithArticle: boolean;
  reassignments: number;
  reopenings: number;
  rows: LogRow[];
}

const CHANNELS: Record<string, string> = {
  Phone: 'phone',
  IVR: 'phone',
  'Self service': 'portal',
  Email: 'email',
  'Direct opening': 'walk-in',
};

const slug = (text: string) => text.trim().toLowerCase().replace(/\s+/g, '-');

/** `5/3/2016 12:00`, day first, is 2016-03-05T12:00:00.000Z; `?` is missing. */
function moment(text: string): string | undefined {
  const found = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text);
  if (!found) return undefined;
  const [day, month, year, hour, minute] = found.slice(1).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString();
}

/** Reads the audit log of UCI 498, which quotes no field. */
export function readLog(directory: string): LogIncident[] {
  const text = gunzipSync(
    readFileSync(join(directory, 'incident_event_log.csv.gz')),
  ).toString('utf8');
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  const column = new Map(header.split(',').map((name, i) => [name, i]));
  const byNumber = new Map<string, string[][]>();
  for (const line of lines) {
    const cells = line.split(',');
    const number = cells[column.get('number')!];
    const rows = byNumber.get(number) ?? [];
    rows.push(cells);
    byNumber.set(number, rows);
  }
  const changes = column.get('sys_mod_count')!;
  return [...byNumber].map(([number, rows]) => {
    // A few are not in the order in which they were written.
    rows.sort((a, b) => Number(a[changes]) - Number(b[changes]));
    const last = (name: string) => rows.at(-1)![column.get(name)!];
    const known = (name: string) =>
      last(name) === '?' ? undefined : slug(last(name));
    return {
      number,
      openedAt: moment(last('opened_at'))!,
      resolvedAt: moment(last('resolved_at')),
      closedAt: moment(last('closed_at'))!,
      resolvedBy: slug(last('resolved_by')),
      channel: CHANNELS[last('contact_type')],
      category: known('category'),
      item: known('subcategory'),
      impact: last('impact').slice(4).toLowerCase(),
      urgency: last('urgency').slice(4).toLowerCase(),
      priority: `P${last('priority')[0]}`,
      madeServiceLevel: last('made_sla') === 'true',
      solvedWithArticle: last('knowledge') === 'true',
      reassignments: Number(last('reassignment_count')),
      reopenings: Number(last('reopen_count')),
      rows: rows.map(cells => {
        const cell = (name: string) => cells[column.get(name)!];
        return {
          state: cell('incident_state'),
          group: slug(cell('assignment_group')),
          person: slug(cell('assigned_to')),
          at: moment(cell('sys_updated_at'))!,
        };
      }),
    };
  });
}
