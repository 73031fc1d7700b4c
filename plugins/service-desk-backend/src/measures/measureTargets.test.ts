import { ConfigReader } from '@backstage/config';
import { reachesTarget } from '@firstline/plugin-service-desk-common';
import { readDeskConfig } from '../settings/readDeskConfig';
import { toMeasures } from './measureDefinitions';

const read = (targets: Record<string, number>) =>
  readDeskConfig(new ConfigReader({ serviceDesk: { measures: { targets } } }));

it('says beside a share what the desk aims at, and whether it got there', () => {
  const { measureTargets } = read({ responseRate: 0.9, reopenRate: 0.1 });
  const figures = { responsesInTime: 19, responsesDecided: 20, resolved: 4 };
  const told = (targets = measureTargets) =>
    toMeasures({ ...figures, reopened: 1 }, { withheld: [], targets })
      .filter(({ name }) => /^(responseRate|reopenRate|resolved)$/.test(name))
      .map(measure => [measure.name, measure.target, reachesTarget(measure)]);
  expect(told()).toEqual([
    ['resolved', undefined, undefined],
    ['responseRate', 0.9, true],
    ['reopenRate', 0.1, false],
  ]);
  expect(told({ responseRate: 0.96 })).toContainEqual([
    'responseRate',
    0.96,
    false,
  ]);
  // Where nothing was measured nothing is missed.
  expect(
    reachesTarget({ name: 'responseRate', target: 0.9, value: undefined }),
  ).toBeUndefined();
});

it('refuses targets of what has none, and what is no share', () => {
  expect(readDeskConfig(new ConfigReader({})).measureTargets).toEqual({});
  expect(() => read({ backlog: 0.5 })).toThrow('backlog');
  expect(() => read({ responseRate: 95 })).toThrow('must be a part of 1');
});
