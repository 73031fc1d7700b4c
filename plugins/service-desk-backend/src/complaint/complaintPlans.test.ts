import { planOf, statementsOf } from '@firstline/backend-kit/testUtils';
import { complaintTest } from '../__testUtils__/complaintTest';
import { person } from '../__testUtils__/company';

describe('queries of complaints', () => {
  complaintTest(
    'read no table from end to end, whoever asks for what',
    async ({ complain, complaints, counts, knex }) => {
      await complain('zhang.wei');
      const by = person('li.na');
      const manager = { by: person('he.qiang') };
      const month = { from: '2026-11-01', to: '2026-12-01' };
      const reads: Record<string, () => Promise<unknown>> = {
        list: () => complaints.list({}, { by }),
        search: () => complaints.list({ q: 'calls ba' }, { by }),
        due: () => complaints.list({ sort: 'dueAt', action: 'verify' }, { by }),
        about: () => complaints.list({ subject: by.ref }, manager),
        filed: () =>
          complaints.list(
            { filedFrom: '2026-11-01T00:00:00Z', state: ['submitted'] },
            manager,
          ),
        decided: () =>
          complaints.list(
            { decidedFrom: '2026-11-01T00:00:00Z', outcome: ['upheld'] },
            manager,
          ),
        one: () => complaints.get('CMP-000001', { by }),
        story: () => complaints.timeline('CMP-000001', {}, { by }),
        work: () => complaints.work({ by }),
        measures: () => complaints.measures({ by }),
        overdue: () => complaints.noteOverdue(),
        unanswered: () => complaints.closeUnanswered(),
        unheard: () => complaints.findHearers(),
        counts: () => counts.count(month, manager),
        upheld: () => counts.upheld(month, manager),
      };
      for (const [name, run] of Object.entries(reads)) {
        const statements = await statementsOf(knex, run);
        expect([name, statements.length > 0]).toEqual([name, true]);
        for (const statement of statements) {
          const plan = await planOf(knex, statement);
          const scans = plan
            .split('\n')
            .filter(step =>
              /Seq Scan|\bSCAN (c|m|s|complaint\w*)( |$)/.test(step),
            )
            .filter(step => !/USING (COVERING )?INDEX/.test(step));
          expect([name, statement.sql, scans]).toEqual([
            name,
            statement.sql,
            [],
          ]);
        }
      }
    },
  );
});
