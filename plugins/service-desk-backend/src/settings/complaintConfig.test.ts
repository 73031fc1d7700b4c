import { ConfigReader } from '@backstage/config';
import { readDeskConfig } from './readDeskConfig';

const read = (serviceDesk: object) =>
  readDeskConfig(new ConfigReader({ serviceDesk: serviceDesk as never }));

describe('serviceDesk.complaints', () => {
  it('has times of its own, in seconds, and days until it is closed', () => {
    expect(read({}).complaints).toEqual({
      targets: { verification: 28_800, decision: 86_400, answer: 28_800 },
      autoCloseDays: 10,
    });
    const { complaints, groups } = read({
      groups: { complaintReviewers: 'group:default/board' },
      complaints: { targets: { decision: '2h' }, autoClose: { days: 3 } },
    });
    expect(complaints).toEqual({
      targets: { verification: 28_800, decision: 7_200, answer: 28_800 },
      autoCloseDays: 3,
    });
    expect(groups.complaintReviewers).toBe('group:default/board');
  });

  it('names each key that cannot be used', () => {
    expect(() =>
      read({
        groups: { complaintReviewers: 'board' },
        complaints: { targets: { answer: 'soon' }, autoclose: '3d' },
      }),
    ).toThrow(
      /groups\.complaintReviewers.*complaints\.targets\.answer.*autoclose/s,
    );
  });
});
