import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts, Tally } from './tally';

/** The part of `reference.json` that is compared: figures made from the log by other means. */
interface Reference {
  events: number;
  incidents: number;
  transition_matrix: Counts;
  last_state: Counts;
  'per_incident_last:reopen_count': Counts;
  'per_incident_last:reassignment_count': Counts;
}

const say = (line = '') => process.stdout.write(`${line}\n`);

function table(rows: (string | number)[][]): void {
  const widths = rows[0].map((_, i) =>
    Math.max(...rows.map(row => String(row[i]).length)),
  );
  for (const row of rows) {
    say(
      row
        .map((cell, i) =>
          typeof cell === 'number' || i > 0
            ? String(cell).padStart(widths[i])
            : cell.padEnd(widths[i]),
        )
        .join('  '),
    );
  }
}

/** Prints three columns side by side where they differ; returns how many cells differ. */
function compareCounts(
  title: string,
  columns: { reference?: Counts; log: Counts; service: Counts },
): { inService: number; inLog: number } {
  const { reference, log, service } = columns;
  const names = [...new Set([...Object.keys(log), ...Object.keys(service)])];
  const differing = names.filter(name => log[name] !== service[name]);
  // The reference lists only the most frequent values of a column.
  const misread = Object.entries(reference ?? {}).filter(
    ([name, n]) => (log[name] ?? 0) !== n,
  );
  say();
  say(
    `${title}: ${names.length - differing.length} of ${
      names.length
    } figures equal` +
      (reference
        ? `; log as read against reference.json: ${misread.length} differ`
        : ''),
  );
  for (const [name, n] of misread) {
    say(
      `  reference.json has ${name}: ${n}, the log as read ${log[name] ?? 0}`,
    );
  }
  if (differing.length > 0) {
    table([
      ['', 'log', 'service', 'difference'],
      ...differing.map(name => [
        `  ${name}`,
        log[name] ?? 0,
        service[name] ?? 0,
        (service[name] ?? 0) - (log[name] ?? 0),
      ]),
    ]);
  }
  return { inService: differing.length, inLog: misread.length };
}

function reasons(counts: Counts): void {
  for (const [reason, n] of Object.entries(counts).sort(
    (a, b) => Math.abs(b[1]) - Math.abs(a[1]),
  )) {
    say(`  ${n > 0 ? '+' : ''}${n}  ${reason}`);
  }
}

/**
 * Prints what a replay found.
 *
 * @returns what cannot be explained; empty when all is well
 */
export function report(
  tally: Tally,
  options: { data: string; whole: boolean },
): string[] {
  const reference: Partial<Reference> = options.whole
    ? JSON.parse(readFileSync(join(options.data, 'reference.json'), 'utf8'))
    : {};
  const wrong = [...tally.unexplained];

  say();
  say('Changes of state in the log, and what the service did');
  table([
    ['  change', 'rows', 'how'],
    ...Object.entries(tally.changes)
      .flatMap(([change, ways]) =>
        Object.entries(ways).map(([how, n]): [string, number, string] => [
          change,
          n,
          how,
        ]),
      )
      .sort((a, b) => b[1] - a[1])
      .map(([change, n, how]) => [`  ${change}`, n, how]),
  ]);

  const parts = [
    ['State matrix', 'matrix', 'transition_matrix', tally.matrix],
    [
      'Reassignments of an incident',
      'reassignments',
      'per_incident_last:reassignment_count',
      tally.reassignments,
    ],
    [
      'Reopenings of an incident',
      'reopenings',
      'per_incident_last:reopen_count',
      tally.reopenings,
    ],
  ] as const;
  for (const [title, what, key, columns] of parts) {
    const found = compareCounts(title, {
      ...columns,
      reference: reference[key],
    });
    if (found.inLog > 0)
      wrong.push(`${title}: the log is not the one of reference.json`);
    reasons(tally.why[what]);
    if (found.inService > 0 && Object.keys(tally.why[what]).length === 0) {
      wrong.push(`${title}: differs for no stated reason`);
    }
  }
  wrong.push(...sumsThatDiffer(tally));

  say();
  say(
    `Priority by impact and urgency: ${tally.priority.same} rows equal, ${tally.priority.differs} differ`,
  );
  reasons(tally.why.priority);
  say();
  say('In the end');
  table([
    ['', 'count'],
    ...Object.entries({ ...tally.lastState, ...tally.stored }).map(
      ([name, n]) => [`  ${name}`, n],
    ),
    ...Object.entries(tally.breaches).map(([kind, n]) => [
      `  ${kind} clocks that ran out, and stayed so`,
      n,
    ]),
  ]);
  if (
    reference.incidents !== undefined &&
    reference.incidents !== tally.incidents
  ) {
    wrong.push(
      `${tally.incidents} incidents instead of ${reference.incidents}`,
    );
  }
  if (reference.events !== undefined && reference.events !== tally.rows) {
    wrong.push(`${tally.rows} rows instead of ${reference.events}`);
  }
  return wrong;
}

function total(counts: Counts): number {
  return Object.entries(counts).reduce(
    (sum, [value, n]) => sum + Number(value) * n,
    0,
  );
}

/** The reasons must add up to the difference, and the database must hold what was counted. */
function sumsThatDiffer(tally: Tally): string[] {
  const wrong: string[] = [];
  for (const what of ['reassignments', 'reopenings'] as const) {
    const { log, service } = tally[what];
    const explained = Object.values(tally.why[what]).reduce(
      (sum, n) => sum + n,
      0,
    );
    const difference = total(service) - total(log);
    say();
    say(
      `All ${what}: log ${total(log)}, service ${total(
        service,
      )}, difference ${difference}, explained ${explained}`,
    );
    if (difference !== explained)
      wrong.push(`${what}: ${difference} differ, ${explained} explained`);
    if (tally.stored[what] !== total(service)) {
      wrong.push(
        `${what}: ${total(service)} counted, ${tally.stored[what]} stored`,
      );
    }
  }
  if (tally.stored.incidents !== tally.incidents) {
    wrong.push(`${tally.incidents} filed, ${tally.stored.incidents} stored`);
  }
  return wrong;
}
