import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { stepsFor } from '../escalation/EscalationStep';
import {
  describeStep,
  stepChanges,
  stepOfChanges,
} from '../escalation/stepText';
import { defaultLadder } from '@firstline/plugin-service-desk-common';
import { readDeskConfig } from './readDeskConfig';

const read = (serviceDesk: JsonObject) =>
  readDeskConfig(new ConfigReader({ serviceDesk }));
const ladder = (...steps: JsonObject[]) => ({ escalation: { ladder: steps } });
const team = { do: ['notify-team'] };

describe('the ladder of the config', () => {
  it('is the default one, another, or none', () => {
    expect(read({}).escalation.ladder).toEqual(defaultLadder);
    expect(read(ladder()).escalation.ladder).toEqual([]);
    const { escalation } = read(
      ladder(
        {
          clock: 'ola',
          phase: 'accept',
          percent: 80,
          do: ['notify-team', 'notify-team'],
        },
        { clock: 'response', percent: 100, priorities: ['P1'], ...team },
        { clock: 'response', percent: 100, priorities: ['P2', 'P3'], ...team },
      ),
    );
    expect(escalation.ladder[0]).toEqual({
      clock: 'ola',
      phase: 'accept',
      percent: 80,
      actions: ['notify-team'],
    });
    const of = (kind: 'ola' | 'response', priority: 'P1' | 'P3' | 'P4') =>
      stepsFor(
        escalation.ladder,
        { kind, phase: kind === 'ola' ? 'hand-over' : undefined },
        priority,
      ).length;
    expect([of('ola', 'P1'), of('response', 'P1')]).toEqual([0, 1]);
    expect([of('response', 'P3'), of('response', 'P4')]).toEqual([1, 0]);
  });

  it.each<[JsonObject, string]>([
    [ladder({ clock: 'sla', percent: 1, ...team }), 'ladder.0.clock: '],
    [ladder({ clock: 'response', percent: 0, ...team }), '0.percent: must be'],
    [ladder({ clock: 'response', percent: 9.5, ...team }), 'a whole number'],
    [ladder({ clock: 'response', percent: 1, do: [] }), 'such as notify-team'],
    [ladder({ clock: 'response', percent: 1, do: ['shout'] }), '0.do.0: '],
    [
      ladder({ clock: 'response', phase: 'accept', percent: 1, ...team }),
      'ladder.0.phase: is for the clock ola alone',
    ],
    [
      ladder(
        { clock: 'ola', percent: 100, ...team },
        { clock: 'ola', phase: 'accept', percent: 100, ...team },
      ),
      'ladder.1: is a second step at 100 % of ola for the same incidents',
    ],
    [
      ladder({
        clock: 'response',
        percent: 1,
        do: ['notify-desk-managers'],
      }),
      'ladder.0.do: notify-desk-managers tells nobody; name serviceDesk.groups.deskManagers',
    ],
    [{ major: { rules: [{}] } }, 'major.rules.0: must say priorities'],
    [{ major: { updateEvery: 'often' } }, 'major.updateEvery: must be a dur'],
  ])('refuses %j and says what to do', (section, message) => {
    expect(() => read(section)).toThrow(message);
    expect(() => read(section)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});

describe('the sentence of a step', () => {
  it.each([
    [
      { clock: 'response', percent: 100, targetSeconds: 600 },
      'Response target of 10 minutes used up without acceptance',
      '响应时限（10分钟）已用尽，尚未受理',
    ],
    [
      { clock: 'resolution', percent: 75, targetSeconds: 14_400 },
      'Resolution target of 4 hours: 75 % used without a solution',
      '解决时限（4小时）已用 75 %，尚未解决',
    ],
    [
      { clock: 'ola', phase: 'accept', percent: 100, targetSeconds: 5_400 },
      "The team's 1 hour, 30 minutes to accept used up",
      '团队受理时限（1小时、30分钟）已用尽，尚未受理',
    ],
    [
      { clock: 'update', percent: 100, targetSeconds: 1_800 },
      'The 30 minutes until the next update used up',
      '进展通报时限（30分钟）已用尽，尚未通报进展',
    ],
  ] as const)('%j', (step, en, zh) => {
    expect([describeStep(step, 'en'), describeStep(step, 'zh')]).toEqual([
      en,
      zh,
    ]);
    expect(stepOfChanges(stepChanges({ ...step, late: true }))).toEqual(step);
    expect(stepOfChanges([{ field: 'state', to: 'new' }])).toBeUndefined();
  });
});
