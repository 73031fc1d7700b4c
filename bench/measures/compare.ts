import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Measure,
  MeasureName,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { LogIncident } from './logIncidents';
import { manager, openMeasures, wholePeriod } from './service';

/** The part of `reference.json` that measures are held against. */
interface Reference {
  incidents: number;
  last_state: Record<string, number>;
  sla_met_pct: number;
  sla_met_pct_by_priority: Record<string, [number, number, number]>;
  reassignment: { none: number; none_pct: number; mean: number; max: number };
  reopen: { cases: number; pct: number };
  assignment_group: { cases_returning_to_a_group_left: [number, number] };
  'hours_opened_to_resolved [n, median, mean]': Record<
    string,
    [number, number, number]
  >;
  knowledge_used_incidents: [number, number];
}

/** Reads `reference.json`: figures made from the log by other means. */
export function readReference(directory: string): Reference {
  return JSON.parse(readFileSync(join(directory, 'reference.json'), 'utf8'));
}

interface Line {
  what: string;
  expected: number | undefined;
  got: number | undefined;
  /** Digits after the point in the reference. */
  digits?: number;
  /** Why it differs, where the log itself is the reason. */
  because?: string;
}

/** Prints expected beside got; returns what differs for no stated reason. */
export async function compare(
  knex: Knex,
  options: {
    reference: Reference;
    incidents: readonly LogIncident[];
    say(line?: string): void;
  },
): Promise<string[]> {
  const { reference, incidents, say } = options;
  const service = openMeasures(knex);
  const all = await service.measures(
    { ...wholePeriod, by: 'priority' },
    { by: manager },
  );
  const states = await service.measures(
    { ...wholePeriod, by: 'state' },
    { by: manager },
  );
  const find = (measures: readonly Measure[], name: MeasureName) =>
    measures.find(measure => measure.name === name)!;
  const whole = (name: MeasureName) => find(all.measures, name);
  const hours = (name: MeasureName) => (whole(name).value ?? NaN) / 3_600;
  const [n, median, mean] =
    reference['hours_opened_to_resolved [n, median, mean]'].all;
  const { reassignment, reopen, assignment_group: handedOver } = reference;
  const unresolved = incidents.filter(({ resolvedAt }) => !resolvedAt);
  const reopened = incidents.filter(({ reopenings }) => reopenings > 0);
  const reopenedUnresolved = unresolved.filter(
    ({ reopenings }) => reopenings > 0,
  ).length;

  const lines: Line[] = [
    {
      what: 'received',
      expected: reference.incidents,
      got: whole('received').value,
    },
    {
      what: 'closed',
      expected: reference.last_state.Closed,
      got: find(
        states.groups!.find(({ key }) => key === 'closed')!.measures,
        'received',
      ).value,
    },
    {
      what: 'never reassigned',
      expected: reassignment.none,
      got: whole('neverReassignedRate').part,
    },
    {
      what: 'never reassigned, %',
      expected: reassignment.none_pct,
      got: 100 * whole('neverReassignedRate').value!,
      digits: 2,
    },
    {
      what: 'reassignments, mean',
      expected: reassignment.mean,
      got: whole('reassignmentsMean').value,
      digits: 2,
    },
    {
      what: 'reassignments, most',
      expected: reassignment.max,
      got: whole('reassignmentsMax').value,
    },
    {
      what: 'came back to a team',
      expected: handedOver.cases_returning_to_a_group_left[0],
      got: whole('pingPongRate').part,
    },
    {
      what: 'reopened',
      expected: reopen.cases,
      got: whole('reopenRate').part! + reopenedUnresolved,
      because: `${
        reopened.length - reopenedUnresolved
      } of those with a time of resolution, ${reopenedUnresolved} of the ${
        unresolved.length
      } without, which the log closes but never resolves`,
    },
    {
      what: 'within service level, %',
      expected: reference.sla_met_pct,
      got: 100 * whole('resolutionRate').value!,
      digits: 2,
    },
    ...Object.entries(reference.sla_met_pct_by_priority).map(
      ([priority, [met, of]]): Line => {
        const group = all.groups!.find(({ key }) => key === `P${priority[0]}`)!;
        const rate = find(group.measures, 'resolutionRate');
        return {
          what: `within service level, ${priority} of ${of}`,
          expected: met,
          got: rate.whole === of ? rate.part : undefined,
        };
      },
    ),
    {
      what: 'with a time of resolution',
      expected: n,
      got: whole('resolved').value,
    },
    {
      what: 'hours to resolve, mean',
      expected: mean,
      got: hours('resolutionSecondsMean'),
      digits: 2,
    },
    {
      what: 'hours to resolve, median',
      expected: median,
      got: hours('resolutionSecondsP50'),
      digits: 2,
      because:
        'of an even number the reference takes the mean of the two in the middle, nearest rank the first of them',
    },
    {
      what: 'solved with an article',
      expected: reference.knowledge_used_incidents[0],
      got:
        whole('solvedWithArticle').value! +
        unresolved.filter(log => log.solvedWithArticle).length,
      because: 'those without a time of resolution added',
    },
  ];
  return print(lines, say);
}

function print(lines: Line[], say: (line?: string) => void): string[] {
  const wrong: string[] = [];
  const width = Math.max(...lines.map(({ what }) => what.length));
  say(`  ${''.padEnd(width)}  expected       got`);
  for (const { what, expected, got, digits = 0, because } of lines) {
    const text = (value: number | undefined) =>
      (value === undefined || Number.isNaN(value)
        ? '–'
        : value.toFixed(digits)
      ).padStart(8);
    const same =
      expected !== undefined &&
      got !== undefined &&
      Math.abs(expected - got) <= 0.5 * 10 ** -digits + 1e-9;
    const note = because ? `  (${because})` : '';
    say(
      `  ${what.padEnd(width)}  ${text(expected)}  ${text(got)}${
        same ? '' : '  DIFFERS'
      }${note}`,
    );
    if (!same) wrong.push(`${what}: expected ${expected}, got ${got}`);
  }
  return wrong;
}
