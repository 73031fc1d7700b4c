import { connect, type DatabaseAddress } from '../desk/database';
import { agentsOf } from './filing';

/** What a run left behind, as the database tells it. */
export interface AssignmentCheck {
  incidents: number;
  /** Fewest and most incidents of one agent. */
  fewest: number;
  most: number;
  /** What is not as it must be. */
  wrong: string[];
}

/** Looks whether every acknowledged incident is there and has one person, and how even it is. */
export async function checkAssignments(
  at: DatabaseAddress,
  expected: { numbers: string[]; agents: number; mode: 'assign' | 'pull' },
): Promise<AssignmentCheck> {
  const { numbers, agents, mode } = expected;
  const knex = await connect(at, { durable: false });
  const wrong: string[] = [];
  const expectSame = (what: string, got: number, wanted: number) => {
    if (got !== wanted) wrong.push(`${what}: ${got} instead of ${wanted}`);
  };
  const rows: { id: number; assignee: string | null }[] = await knex(
    'incidents',
  ).select('id', 'assignee');
  const stored = new Set(rows.map(({ id }) => id));
  const acknowledged = new Set(
    numbers.map(number => Number(number.slice('INC-'.length))),
  );
  expectSame('different numbers', acknowledged.size, numbers.length);
  expectSame('stored', stored.size, numbers.length);
  expectSame(
    'acknowledged and not stored',
    [...acknowledged].filter(id => !stored.has(id)).length,
    0,
  );
  const current: { incident_id: number; assignee: string | null }[] =
    await knex('assignments')
      .whereNull('ended_at')
      .select('incident_id', 'assignee');
  expectSame('current assignments', current.length, stored.size);
  expectSame(
    'incidents that are assigned once',
    new Set(current.map(row => row.incident_id)).size,
    stored.size,
  );
  const byAgent = new Map(agentsOf(agents).map(ref => [ref, 0]));
  for (const { assignee } of rows) {
    if (assignee) byAgent.set(assignee, (byAgent.get(assignee) ?? 0) + 1);
  }
  const counts = [...byAgent.values()];
  expectSame('agents', counts.length, agents);
  expectSame(
    'incidents with a person',
    counts.reduce((sum, count) => sum + count, 0),
    mode === 'assign' ? stored.size : 0,
  );
  await knex.destroy();
  const fewest = Math.min(...counts);
  const most = Math.max(...counts);
  if (most - fewest > 1) {
    wrong.push(`one agent has ${most}, another ${fewest}`);
  }
  return { incidents: stored.size, fewest, most, wrong };
}
