import type { AgentProfile } from '@firstline/plugin-service-desk-common';

/** The parts of a profile that somebody sets. */
export const profileFields = [
  'calendar',
  'hours',
  'timeZone',
  'leaves',
  'shifts',
  'skills',
  'locations',
  'capacity',
] as const satisfies (keyof AgentProfile)[];
/** One of {@link profileFields}. */
export type ProfileField = (typeof profileFields)[number];

// Same content, same text: keys in order, and days without hours as good as not named.
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).sort().join()}]`;
  if (value === undefined || typeof value !== 'object' || value === null) {
    return JSON.stringify(value) ?? '';
  }
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== '')
    .filter(([, part]) => !(Array.isArray(part) && part.length === 0))
    .sort(([a], [b]) => a.localeCompare(b, 'en-US'));
  return `{${entries.map(([key, part]) => `${key}:${written(part)}`).join()}}`;
}

function same(a: AgentProfile, b: AgentProfile, field: ProfileField): boolean {
  return written(a[field]) === written(b[field]);
}

/** In which parts two profiles differ. */
export function changedFields(
  a: AgentProfile,
  b: AgentProfile,
): ProfileField[] {
  return profileFields.filter(field => !same(a, b, field));
}

/**
 * Brings what somebody else saved together with what was typed: a part that only one of
 * them touched comes from who touched it; where both did, the typed one stays and is told.
 *
 * @param options - `base`: what was on the screen at first; `mine`: what was typed since;
 * `theirs`: what is kept now
 */
export function mergeProfiles(options: {
  base: AgentProfile;
  mine: AgentProfile;
  theirs: AgentProfile;
}): { profile: AgentProfile; conflicts: ProfileField[] } {
  const { base, mine, theirs } = options;
  const conflicts: ProfileField[] = [];
  const profile = { ...mine };
  const take = <F extends ProfileField>(field: F) => {
    profile[field] = theirs[field];
  };
  for (const field of profileFields) {
    if (same(base, mine, field)) take(field);
    else if (!same(base, theirs, field) && !same(mine, theirs, field)) {
      conflicts.push(field);
    }
  }
  return { profile, conflicts };
}

/** The profile as it is sent: without what was left empty. */
export function sendable(form: AgentProfile): AgentProfile {
  const { calendar, hours, timeZone, capacity } = form;
  return {
    ...(calendar && { calendar }),
    ...(hours && {
      hours: Object.fromEntries(
        Object.entries(hours).filter(([, periods]) => periods.length > 0),
      ),
    }),
    ...(timeZone && { timeZone }),
    leaves: form.leaves.map(({ from, to, note }) => ({
      from,
      to,
      ...(note?.trim() && { note: note.trim() }),
    })),
    shifts: form.shifts,
    skills: form.skills,
    locations: form.locations,
    ...(capacity !== undefined && { capacity }),
  };
}
