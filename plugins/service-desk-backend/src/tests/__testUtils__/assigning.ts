import type { RunningPlugin } from './startPlugin';

/** An engineer of the payments team. */
export const fang = 'user:default/wang.fang';
/** The other one. */
export const raj = 'user:default/raj.patel';
/** Their team. */
export const payments = 'group:default/payments-team';
/** What they own. */
export const api = 'component:default/payments-api';
/** Address of somebody's profile. */
export const agentPath = (ref: string) => `/agents/${encodeURIComponent(ref)}`;
/** Leave from ever on. */
export const ever = {
  from: '2020-01-01',
  to: '2999-12-31',
  note: 'Sabbatical',
};
/** A payments team that gets its work at once, and two rules. */
export const assigning = {
  assignment: {
    rules: [
      {
        name: 'Databases',
        if: { ciKind: 'resource' },
        then: { skills: ['postgres'] },
      },
      { name: 'Calls', if: { channel: 'phone' }, then: { tier: 2 } },
    ],
    teams: { [payments]: { mode: 'assign', lead: raj } },
  },
};

/** Files an incident and escalates it to its owners. */
export const filed = async (
  { as }: RunningPlugin,
  ciRefs: string[] = [api],
): Promise<string> => {
  const { body } = await as('zhang.wei')('post', '/incidents', {
    title: 'Payments fail',
    description: 'x',
    ciRefs,
  });
  await as('li.na')('post', `/incidents/${body.number}/actions/escalate`, {
    kind: 'functional',
    reason: 'Stack trace',
  });
  return body.number;
};
