import {
  formatIncidentNumber,
  type ClockView,
  type Incident,
  type IncidentView,
} from '@firstline/plugin-service-desk-common';
import { viewOf } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { Caller } from '../people/Caller';
import type { MajorRecord } from './MajorRegister';

/** The part of a reply that major incidents bring in. */
export type MajorPart = Pick<Incident, 'majorIncident' | 'linkedTo'>;

type Deps = Pick<IncidentDependencies, 'majors' | 'majorLinks' | 'store'>;

/**
 * The major parts of incidents as one reader gets them. Who declared it and what it affects
 * is for those who see all of an incident, what depends on its items to those who may see it
 * in the catalog; of the major one it resolves together with others hear only what is
 * announced.
 *
 * @param options - `clocks`: of the incidents; when the next update is due is on one of them
 */
export async function readMajors(
  deps: Deps,
  seen: { record: IncidentRecord; view: IncidentView }[],
  options: { by: Caller; clocks: Map<number, ClockView[]> },
): Promise<Map<number, MajorPart>> {
  const full = seen.filter(({ view }) => view !== 'announced');
  const majorIds = full
    .filter(({ record, view }) => record.major && view === 'internal')
    .map(({ record }) => record.id);
  const [majors, linked, links] = await Promise.all([
    deps.majors.ofIncidents(majorIds),
    deps.majorLinks.linkedTo(majorIds),
    deps.majorLinks.ofIncidents(full.map(({ record }) => record.id)),
  ]);
  const [visible, sighted] = await Promise.all([
    visibleIds(deps, [...linked.values()].flat(), options.by),
    seenItems([...majors.values()], options.by),
  ]);

  return new Map(
    full.map(({ record, view }): [number, MajorPart] => {
      const link = links.get(record.id);
      const toldOf = link && (view === 'internal' || link.announced);
      const major = majors.get(record.id);
      const next = options.clocks
        .get(record.id)
        ?.find(clock => clock.kind === 'update' && !clock.stoppedAt);
      return [
        record.id,
        {
          linkedTo: toldOf ? formatIncidentNumber(link.majorId) : undefined,
          majorIncident: major && {
            declaredAt: major.declaredAt,
            declaredBy: major.declaredBy,
            reason: major.reason,
            updateEverySeconds: major.updateEverySeconds,
            nextUpdateDueAt: next?.dueAt,
            linked: (linked.get(record.id) ?? [])
              .filter(id => visible.has(id))
              .map(formatIncidentNumber),
            affected: major.affected.filter(
              ({ ref }) => sighted.has(ref) || ofRecord(record, ref),
            ),
            reviewAsked: major.reviewAsked,
            review: major.review,
          },
        },
      ];
    }),
  );
}

async function seenItems(
  majors: MajorRecord[],
  by: Caller,
): Promise<ReadonlySet<string>> {
  const refs = [
    ...new Set(majors.flatMap(({ affected }) => affected.map(one => one.ref))),
  ];
  return refs.length > 0 && by.sees ? by.sees(refs) : new Set(refs);
}

/** The items somebody named are part of the incident, whoever reads it. */
function ofRecord(record: IncidentRecord, ref: string): boolean {
  return record.configurationItems.some(item => item.ref === ref);
}

async function visibleIds(
  deps: Deps,
  ids: number[],
  by: Caller,
): Promise<Set<number>> {
  const records = ids.length > 0 ? await deps.store.getMany(ids) : [];
  return new Set(
    records.flatMap(record =>
      record && viewOf(record, by) ? [record.id] : [],
    ),
  );
}
