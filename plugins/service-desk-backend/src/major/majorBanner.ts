import {
  formatIncidentNumber,
  plainText,
  type IncidentView,
  type MajorBanner,
} from '@firstline/plugin-service-desk-common';
import type { IncidentRecord } from '../incident/IncidentRecord';
import { principalsOf } from '../incident/principalsOf';
import type { Caller } from '../people/Caller';
import type { TimelineService } from '../timeline/TimelineService';
import type { MajorRecord } from './MajorRegister';

type Update = NonNullable<MajorBanner['lastUpdate']>;

const MOST_CHARACTERS = 500;

/** The last thing that those who work on a major incident told everybody. */
export async function lastUpdateOf(
  record: IncidentRecord,
  timeline: Pick<TimelineService, 'lastUpdate'>,
): Promise<Update | undefined> {
  const { announcement } = record;
  const update = await timeline.lastUpdate(record.id);
  if (update && (!announcement || announcement.at <= update.at)) {
    return { text: short(update.text), at: update.at };
  }
  return (
    announcement && { text: short(announcement.note), at: announcement.at }
  );
}

/** A major incident as it stands on the page of an item. */
export function toBanner(
  record: IncidentRecord,
  parts: {
    view: IncidentView;
    major: MajorRecord | undefined;
    ciRefs: string[];
    lastUpdate: Update | undefined;
    by: Caller;
  },
): MajorBanner {
  const { view, major, ciRefs, lastUpdate, by } = parts;
  const { announcement } = record;
  return {
    number: formatIncidentNumber(record.id),
    title:
      view === 'announced' && announcement ? announcement.title : record.title,
    since: major?.declaredAt ?? record.createdAt,
    ciRefs,
    lastUpdate,
    following: principalsOf(record, 'follower').includes(by.ref),
  };
}

function short(markdown: string): string {
  const characters = [...plainText(markdown)];
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`
    : characters.join('');
}
