import { mockServices } from '@backstage/backend-test-utils';
import { defaultLoadWeights } from '@firstline/plugin-service-desk-common';
import type { AssignmentStrategy } from '@firstline/plugin-service-desk-node';
import type { RosterMember } from '../agent/Roster';
import { PersonChooser, type PersonSearch } from './PersonChooser';

const member = (name: string, skills: string[] = []): RosterMember => ({
  userRef: `user:default/${name}`,
  version: 0,
  duty: 'on-duty',
  profile: { leaves: [], shifts: [], skills, locations: ['Shanghai'] },
});
const search: PersonSearch = {
  team: 'group:default/dba-team',
  facts: {
    ciRefs: [],
    priority: 'P1',
    channel: 'portal',
    location: 'Shanghai',
  },
  members: [member('a', ['x']), member('b', ['x']), member('c')],
  skills: ['x'],
};

function setUp(strategies: AssignmentStrategy[]) {
  const logger = mockServices.logger.mock();
  const chooser = PersonChooser.create({
    workloads: {
      of: async refs => new Map(refs.map(ref => [ref, { work: {} }])),
      lock: async () => {},
    },
    config: { weights: defaultLoadWeights },
    strategies,
    logger,
  });
  return { chooser, logger };
}

describe('PersonChooser', () => {
  it('asks strategies in turn, until one picks a candidate', async () => {
    const picks = jest.fn((name: string) => () => ({
      userRef: `user:default/${name}`,
      reason: `Because of ${name}`,
    }));
    const asked = jest.fn(() => undefined);
    const { chooser, logger } = setUp([
      { name: 'none', choose: asked },
      { name: 'unskilled', choose: picks('c') },
      {
        name: 'broken',
        choose() {
          throw new Error('broken');
        },
      },
      { name: 'second', choose: picks('b') },
      { name: 'first', choose: picks('a') },
    ]);
    expect(await chooser.look(search)).toMatchObject({
      assignee: 'user:default/b',
      basis: {
        code: 'strategy',
        params: { strategy: 'second', reason: 'Because of b' },
      },
      candidates: [
        { verdict: 'chosen' },
        { verdict: 'passed-over' },
        { verdict: 'lacks-skill' },
      ],
    });
    const candidate = {
      onCall: false,
      skills: ['x'],
      locations: ['Shanghai'],
      load: 0,
    };
    expect(asked).toHaveBeenCalledWith({
      team: search.team,
      incident: search.facts,
      candidates: [
        { userRef: 'user:default/a', ...candidate },
        { userRef: 'user:default/b', ...candidate },
      ],
    });
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('asks no strategy where a rule names somebody, or nobody can have it', async () => {
    const choose = jest.fn(() => undefined);
    const { chooser } = setUp([{ name: 'any', choose }]);
    const named = await chooser.look({ ...search, named: 'user:default/c' });
    expect(named.basis.code).toBe('named');
    const nobody = await chooser.look({ ...search, skills: ['y'] });
    expect(nobody.basis.code).toBe('nobody-with-skill');
    expect(choose).not.toHaveBeenCalled();
  });

  it('counts what it has given out before', async () => {
    const { chooser } = setUp([]);
    const choices = await chooser.lookAll([search, search, search]);
    expect(choices.map(({ assignee }) => assignee)).toEqual([
      'user:default/a',
      'user:default/b',
      'user:default/a',
    ]);
  });
});
