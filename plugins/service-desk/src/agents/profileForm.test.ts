import type { AgentProfile } from '@firstline/plugin-service-desk-common';
import { changedFields, mergeProfiles, sendable } from './profileForm';
import { dayProblem, hoursAreFine, periodEnds, periodOf } from './workingHours';

const base: AgentProfile = {
  hours: { 1: ['09:00-12:00'] },
  leaves: [{ from: '2026-12-24', to: '2026-12-31' }],
  shifts: [],
  skills: ['vpn', 'sap'],
  locations: [],
};

describe('profileForm', () => {
  it('sees a change in what is said, not in how it is written', () => {
    const same = {
      ...base,
      hours: { 2: [], 1: ['09:00-12:00'] },
      skills: ['sap', 'vpn'],
      calendar: undefined,
      leaves: [{ to: '2026-12-31', from: '2026-12-24', note: '' }],
    };
    expect(changedFields(base, same)).toEqual([]);
    expect(
      changedFields(base, { ...same, hours: {}, capacity: 8, skills: ['sap'] }),
    ).toEqual(['hours', 'skills', 'capacity']);
    // Own hours without any is not the same as the calendar's.
    expect(changedFields({ ...base, hours: undefined }, base)).toEqual([
      'hours',
    ]);
  });

  it('keeps what was typed, takes what only the other one changed, and tells the rest', () => {
    const mine = { ...base, capacity: 8, skills: ['sap'], locations: ['Bonn'] };
    const theirs = {
      ...base,
      capacity: 5,
      leaves: [],
      locations: ['Bonn'],
      calendar: 'office',
    };
    expect(mergeProfiles({ base, mine, theirs })).toEqual({
      profile: {
        ...base,
        capacity: 8,
        skills: ['sap'],
        leaves: [],
        locations: ['Bonn'],
        calendar: 'office',
      },
      conflicts: ['capacity'],
    });
  });

  it('sends nothing that was left empty', () => {
    expect(
      sendable({
        ...base,
        hours: { 1: ['09:00-12:00'], 2: [] },
        leaves: [{ from: '2026-12-24', to: '2026-12-24', note: ' ' }],
        calendar: undefined,
      }),
    ).toEqual({
      ...base,
      hours: { 1: ['09:00-12:00'] },
      leaves: [{ from: '2026-12-24', to: '2026-12-24' }],
    });
  });
});

describe('workingHours', () => {
  it('says what is wrong with a day, and lets nights end on the next one', () => {
    expect(dayProblem(['09:00-12:00', '13:00-24:00'])).toBeUndefined();
    expect(dayProblem(['22:00-06:00'])).toBeUndefined();
    expect(dayProblem(['09:00-12:00', '11:00-13:00'])).toBe('overlap');
    expect(dayProblem(['09:00-09:00'])).toBe('length');
    expect(dayProblem(['09:00-'])).toBe('empty');
    expect(hoursAreFine(undefined)).toBe(true);
    expect(hoursAreFine({ 1: [] })).toBe(false);
  });

  it('shows midnight at the end of a day as a time input can', () => {
    expect(periodEnds('18:00-24:00')).toEqual({ from: '18:00', to: '00:00' });
    expect(periodOf('18:00', '00:00')).toBe('18:00-24:00');
  });
});
