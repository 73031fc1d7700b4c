import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  type ClockView,
  type MajorBanner,
  type VisibleIncident,
  isOpen,
} from '@firstline/plugin-service-desk-common';
import { nextNeighbours } from '../src/entity/neighbours';
import { sampleEntities } from './catalog';
import type { FakeRecord, StoredIncident } from './fakeState';

const UPDATE_EVERY_SECONDS = 1_800;

const entities = new Map(
  sampleEntities().map(entity => [stringifyEntityRef(entity), entity]),
);

/** What an incident on these items affects, nearest first. */
function affectedBy(ciRefs: string[]): StoredIncident['configurationItems'] {
  const known = new Set(ciRefs);
  let from = ciRefs;
  for (let hops = 1; from.length > 0; hops++) {
    const found = nextNeighbours({
      from: from.flatMap(ref => entities.get(ref) ?? []),
      direction: 'downstream',
      known,
      hops,
    });
    from = found.map(neighbour => neighbour.ref);
    from.forEach(ref => known.add(ref));
  }
  return [...known].map(ref => ({
    ref,
    title: entities.get(ref)?.metadata.title ?? ref.split('/')[1],
  }));
}

const nextUpdate = (now: number) =>
  new Date(now + UPDATE_EVERY_SECONDS * 1_000).toISOString();

function updateClock(now: number): ClockView {
  return {
    kind: 'update',
    target: 'PT30M',
    targetSeconds: UPDATE_EVERY_SECONDS,
    startedAt: new Date(now).toISOString(),
    dueAt: nextUpdate(now),
    state: 'running',
    elapsedSeconds: 0,
    remainingSeconds: UPDATE_EVERY_SECONDS,
  };
}

/** Makes an incident a major one from `now` on. */
export function declareMajor(
  incident: StoredIncident,
  options: { by: string; reason: string; now: number },
): void {
  incident.major = true;
  incident.majorIncident = {
    declaredAt: new Date(options.now).toISOString(),
    declaredBy: options.by,
    reason: options.reason,
    updateEverySeconds: UPDATE_EVERY_SECONDS,
    nextUpdateDueAt: nextUpdate(options.now),
    linked: [],
    affected: affectedBy(incident.ciRefs),
    reviewAsked: false,
  };
  incident.clocks.push(updateClock(options.now));
}

/** A public word was said: the next one is due an interval later. */
export function postedUpdate({ incident }: FakeRecord, now: number): void {
  const { majorIncident } = incident;
  if (!majorIncident?.nextUpdateDueAt) return;
  majorIncident.nextUpdateDueAt = nextUpdate(now);
  incident.clocks = [
    ...incident.clocks.filter(clock => clock.kind !== 'update'),
    updateClock(now),
  ];
}

/** It is resolved: no more updates are due, a review is, and the linked ones are resolved too. */
export function resolvedMajor(
  { incident }: FakeRecord,
  others: FakeRecord[],
  now: string,
): void {
  const { majorIncident } = incident;
  if (!majorIncident) return;
  delete majorIncident.nextUpdateDueAt;
  majorIncident.reviewAsked = true;
  incident.clocks = incident.clocks.filter(clock => clock.kind !== 'update');
  for (const { incident: other } of others) {
    if (other.linkedTo === incident.number && isOpen(other.state)) {
      other.state = 'resolved';
      other.resolvedAt = now;
      other.resolution = incident.resolution;
    }
  }
}

/** The banner of a major incident on some of the items it affects; undefined when on none. */
export function bannerOf(
  { incident, timeline }: FakeRecord,
  seen: VisibleIncident,
  refs: string[] | undefined,
): MajorBanner | undefined {
  const affected = incident.majorIncident?.affected.map(item => item.ref) ?? [];
  const ciRefs = refs?.filter(ref => affected.includes(ref)) ?? affected;
  if (!incident.major || !isOpen(incident.state) || ciRefs.length === 0) {
    return undefined;
  }
  const update = timeline
    .filter(entry => entry.visibility === 'public' && entry.text)
    .filter(
      entry =>
        seen.view !== 'announced' ||
        ['announced', 'updated'].includes(entry.kind),
    )
    .at(-1);
  return {
    number: incident.number,
    title: incident.announcement?.title ?? incident.title,
    since: incident.majorIncident?.declaredAt ?? incident.createdAt,
    ciRefs,
    lastUpdate: update && {
      text: update.text!.replace(/[*`#]/g, ''),
      at: update.at,
    },
    following: seen.viewer.following,
  };
}
