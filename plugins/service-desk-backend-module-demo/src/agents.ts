import type { AgentProfile } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { groupRefOf, type Person } from './people';

const weekdays = ['1', '2', '3', '4', '5'];
const platform = groupRefOf('platform-team');
/** A rota is made so far ahead. */
const ROTA_WEEKS = 8;

const inLondon = nothing({
  timeZone: 'Europe/London',
  hours: everyWeekday('09:00-17:30'),
});

/**
 * What the demo people have set about themselves, as of a moment: hours in Shanghai, London
 * and Berlin, so that at any time some are there and some are not, and a rota of who is on
 * call. Those who say nothing of hours count as there at any time.
 */
export function demoProfiles(
  now: DateTime,
): Partial<Record<Person, AgentProfile>> {
  const inDays = (days: number) => now.plus({ days }).toISODate() as string;
  return {
    'li.na': inShanghai({ skills: ['access', 'network'] }),
    'tom.baker': {
      ...inLondon,
      skills: ['hardware', 'telephone'],
      locations: ['London'],
    },
    'chen.jie': nothing({
      skills: ['printing', 'access'],
      locations: ['上海'],
    }),
    'wang.fang': inShanghai({ skills: ['java', 'payments'], capacity: 24 }),
    'raj.patel': {
      ...inLondon,
      skills: ['java', 'reconciliation', 'postgres'],
      leaves: [{ from: inDays(6), to: inDays(9), note: 'Family' }],
      capacity: 20,
    },
    'liu.yang': inShanghai({
      skills: ['kubernetes', 'linux', 'network'],
      shifts: rota(now, { team: platform, first: 0 }),
    }),
    'anna.schmidt': nothing({
      timeZone: 'Europe/Berlin',
      hours: everyWeekday('08:30-12:30', '13:15-17:00'),
      skills: ['identity', 'windows', 'printing'],
      shifts: rota(now, { team: platform, first: 1 }),
    }),
    'zhao.min': nothing({ skills: ['postgres', 'mysql'], capacity: 24 }),
    'sun.hao': inShanghai({
      skills: ['java', 'kubernetes', 'postgres'],
      leaves: [{ from: inDays(12), to: inDays(16), note: '年假' }],
    }),
  };
}

function nothing(set: Partial<AgentProfile>): AgentProfile {
  return { leaves: [], shifts: [], skills: [], locations: [], ...set };
}

function inShanghai(set: Partial<AgentProfile>): AgentProfile {
  return nothing({ calendar: 'office-shanghai', ...set });
}

function everyWeekday(...periods: string[]): Record<string, string[]> {
  return Object.fromEntries(weekdays.map(day => [day, periods]));
}

/** Every other week on call, from Monday to Monday; the week of now is the first. */
function rota(now: DateTime, options: { team: string; first: 0 | 1 }) {
  const monday = now.toUTC().startOf('week');
  const shifts: AgentProfile['shifts'] = [];
  for (let week = options.first; week < ROTA_WEEKS; week += 2) {
    const from = monday.plus({ weeks: week });
    shifts.push({
      team: options.team,
      from: from.toISO() as string,
      to: from.plus({ weeks: 1 }).toISO() as string,
    });
  }
  return shifts;
}
