import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ManualClock, systemClock } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  createIncidentService,
  readDeskConfig,
  type CatalogDirectory,
  type GroupDirectory,
  type IncidentDesk,
} from '@firstline/plugin-service-desk-backend';
import {
  incidentStates,
  priorities,
  waitingReasons,
} from '@firstline/plugin-service-desk-common';
import { HistoryPlayer } from './HistoryPlayer';
import { groupOfPerson, groupRefOf, userRefOf, type Person } from './people';
import { catalogIsReady, playHistory } from './playHistory';
import { stories } from './stories';

const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-service-desk-backend',
  'migrations',
);

const config = readDeskConfig(
  new ConfigReader({
    serviceDesk: {
      groups: {
        desk: 'group:default/service-desk',
        incidentManagers: 'group:default/incident-managers',
        deskManagers: 'group:default/it-management',
      },
      tiers: { 3: { team: 'group:default/core-engineering' } },
      assignment: {
        rules: [{ name: 'All', tier: 2, then: { skills: 'postgres' } }],
        teams: { 'group:default/dba-team': { mode: 'assign' } },
      },
    },
  }),
);

const people = Object.keys(groupOfPerson) as Person[];

// Owners as in the demo catalog, as far as the stories depend on them.
function ownerOf(ref: string): string {
  if (/-db$/.test(ref) || /reporting-warehouse/.test(ref)) return 'dba-team';
  if (/laptops/.test(ref)) return 'service-desk';
  return /payments-(api|rest)|checkout|fraud|refund|settlement-job|invoice|exchange|bank/.test(
    ref,
  )
    ? 'payments-team'
    : 'platform-team';
}

function catalog(
  options: { missing?: string } = {},
): CatalogDirectory & GroupDirectory {
  const membersOf = async (group: string) =>
    people
      .filter(person => groupRefOf(groupOfPerson[person]) === group)
      .map(userRefOf);
  const found = (refs: string[]) =>
    new Map(
      refs
        .filter(ref => ref !== options.missing)
        .map(ref => [ref, { ref, title: ref, kind: 'component' }]),
    );
  return {
    items: async refs => found(refs),
    entries: async refs => found(refs),
    ownerOf: async ref => ({
      team: groupRefOf(ownerOf(ref)),
      via: 'item',
      viaRef: ref,
    }),
    membersOf,
    ownMembersOf: membersOf,
    parentOf: async group =>
      group === 'group:default/it-management'
        ? 'group:default/executive-board'
        : undefined,
    dependentsOf: async () => [],
  };
}

describe('the demo history', () => {
  eachDatabase(
    'is played once, into an empty desk, and shows all that can happen',
    async ({ knex }) => {
      const logger = mockServices.logger.mock();
      const options = {
        database: knex,
        config,
        catalog: catalog(),
        logger,
        stories,
      };
      // Two replicas that start together.
      const played =
        knex.client.config.client === 'pg'
          ? await Promise.all([playHistory(options), playHistory(options)])
          : [await playHistory(options), await playHistory(options)];
      expect(played.toSorted()).toEqual([0, stories.length]);

      const incidents = await knex('incidents').orderBy('id');
      expect(incidents).toHaveLength(stories.length);
      const created = incidents.map(row => row.created_at);
      expect(created).toEqual(created.toSorted());

      const seen = (column: string) =>
        new Set(incidents.map(row => row[column]).filter(Boolean));
      // Nothing stays new where a desk is configured.
      expect(seen('state')).toEqual(
        new Set(incidentStates.filter(state => state !== 'new')),
      );
      expect(seen('priority')).toEqual(new Set(priorities));
      expect(seen('tier')).toEqual(new Set([1, 2, 3]));
      expect(
        waitingReasons.filter(reason => seen('waiting_for').has(reason)),
      ).toEqual(['requester', 'parts', 'change']);
      expect(seen('channel').size).toBeGreaterThanOrEqual(6);
      expect(incidents.some(row => row.reopen_count > 0)).toBe(true);
      expect(incidents.some(row => row.reassignment_count > 1)).toBe(true);
      const solvedWith = incidents.filter(({ resolution }) =>
        resolution?.includes('"articleNumber":"KB-'),
      );
      expect(solvedWith).toHaveLength(8);

      const kinds = new Set(await knex('timeline_entries').pluck('kind'));
      for (const kind of [
        'returned',
        'reopened',
        'escalatedToManagement',
        'announced',
        'declaredMajor',
        'followedUp',
        'cancelled',
      ]) {
        expect(kinds).toContain(kind);
      }
      // What reaches the databases is given to who knows them.
      const given = incidents.filter(({ assignment_basis }) =>
        assignment_basis?.includes('"person"'),
      );
      expect(given.map(({ assignee }) => assignee)).toContain(
        'user:default/zhao.min',
      );
      const profiles = await knex('agents');
      expect(profiles.length).toBeGreaterThan(5);
      expect(profiles.every(({ version }) => version === 1)).toBe(true);
      const complaints = await knex('complaints').orderBy('id');
      expect(complaints.map(({ state }) => state)).toEqual([
        'closed',
        'answered',
        'verified',
        'submitted',
      ]);
      expect(complaints.map(({ hearing }) => hearing).join()).toContain(
        'executive-board',
      );
      const worked = await knex('work_entries');
      expect(worked.length).toBeGreaterThan(50);
      expect(new Set(worked.map(({ person }) => person)).size).toBeGreaterThan(
        5,
      );
      const days = await knex('daily_records').distinct('state').pluck('state');
      expect(days).toEqual(expect.arrayContaining(['completed', 'reviewed']));
      expect(await knex('outbox')).toEqual([]);
      expect(await knex('escalation_steps')).toEqual([]);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'goes on with what is left when the service closes what waits, just before it is confirmed or not',
    async ({ knex }) => {
      const options = { database: knex, config, catalog: catalog() };
      const running = createIncidentService({ ...options, clock: systemClock });
      const now = systemClock.now();
      const clock = ManualClock.create(now);
      const desk = createIncidentService({ ...options, clock });
      const closed = new Map([
        [true, 0],
        [false, 0],
      ]);
      const act: IncidentDesk['act'] = async (number, action, body, by) => {
        if (action === 'confirm' && 'satisfied' in body) {
          const { satisfied } = body;
          closed.set(
            satisfied,
            closed.get(satisfied)! + (await running.closeUnanswered()),
          );
        }
        return desk.act(number, action, body, by);
      };
      await HistoryPlayer.create({
        desk: {
          act,
          file: (...filing) => desk.file(...filing),
          addTimelineEntry: (...entry) => desk.addTimelineEntry(...entry),
          subscribe: (...watch) => desk.subscribe(...watch),
        },
        clock,
        config,
      }).play(stories, { now });
      expect(Math.min(...closed.values())).toBeGreaterThan(0);
      expect(await knex('incidents')).toHaveLength(stories.length);
    },
    { migrationsDirectory },
  );

  it('waits for a catalog with everybody and everything in it', async () => {
    expect(await catalogIsReady({ catalog: catalog(), stories })).toBe(true);
    for (const missing of [
      'user:default/sun.hao',
      'group:default/dba-team',
      'component:default/payments-api',
    ]) {
      expect(
        await catalogIsReady({ catalog: catalog({ missing }), stories }),
      ).toBe(false);
    }
  });
});
