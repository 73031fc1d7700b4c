import { cpus, loadavg } from 'node:os';
import type { Database } from '../desk/databases';
import type { Measured } from './measure';

/** What was measured, and among what. */
export interface Result extends Measured {
  database: Database;
  incidents: number;
}

/** With so many connections goals are set. */
const GOAL_AT = 16;

function verdict({ kind: { goal }, atOnce, ofBare }: Result): string {
  if (!goal || atOnce !== GOAL_AT) return '';
  const of = `${goal.aim} / ${goal.floor}`;
  if (ofBare >= goal.aim) return `${of}: met`;
  return ofBare >= goal.floor ? `${of}: above the floor` : `${of}: MISSED`;
}

/** Prints all of it. @returns how many floors were missed */
export function printReport(results: Result[]): number {
  console.log(
    `\n${cpus().length} cores (${cpus()[0].model}), load ${loadavg()
      .map(load => load.toFixed(1))
      .join(', ')}, Node ${process.versions.node}\n`,
  );
  console.log(
    '| database | incidents | request | at once | statements | bare, a second | empty plugin | Firstline | p50, p99 in ms | of bare | of the empty plugin | aim / floor |\n' +
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const result of results) {
    const { rates } = result;
    const cells = [
      result.database,
      result.incidents,
      result.kind.name,
      result.atOnce,
      result.statements,
      ...[rates.bare, rates.empty, rates.portal].map(rate => rate.toFixed(0)),
      `${result.p50.toFixed(1)}, ${result.p99.toFixed(0)}`,
      result.ofBare.toFixed(2),
      result.ofEmpty.toFixed(2),
      verdict(result),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  printGrowth(results);
  return results.filter(result => verdict(result).endsWith('MISSED')).length;
}

/** How a request's time grows from the smallest size that was filled to the largest. */
function printGrowth(results: Result[]): void {
  const sizes = [...new Set(results.map(({ incidents }) => incidents))]
    .filter(size => size > 0)
    .sort((a, b) => a - b);
  if (sizes.length < 2) return;
  const [small, large] = [sizes[0], sizes.at(-1)!];
  console.log(
    `\n| database | request | at once | its time at ${large} in those at ${small} |\n| --- | --- | --- | --- |`,
  );
  for (const before of results.filter(({ incidents }) => incidents === small)) {
    const after = results.find(
      one =>
        one.incidents === large &&
        one.database === before.database &&
        one.atOnce === before.atOnce &&
        one.kind.name === before.kind.name,
    );
    if (!after) continue;
    const ratio = before.rates.portal / after.rates.portal;
    console.log(
      `| ${before.database} | ${before.kind.name} | ${
        before.atOnce
      } | ${ratio.toFixed(2)} |`,
    );
  }
}
