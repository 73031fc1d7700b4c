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
import type { MajorRecord } from './MajorStore';

type Update = NonNullable<MajorBanner['lastUpdate']>;

const MOST_CHARACTERS = 500;

/**
 * The last thing that those who work on a major incident told everybody concerned; those who
 * know of it by its announcement get that alone.
 */
export async function lastUpdateOf(
  record: IncidentRecord,
  view: IncidentView,
  timeline: Pick<TimelineService, 'lastComment'>,
): Promise<Update | undefined> {
  const { announcement } = record;
  const announced = announcement && {
    text: short(announcement.note),
    at: announcement.at,
  };
  if (view === 'announced') return announced;
  // What the people concerned write is no update.
  const concerned = [record.requester, ...principalsOf(record, 'participant')];
  const comment = await timeline.lastComment(record.id, {
    notBy: concerned.filter(ref => ref !== undefined),
  });
  if (!comment || (announced && announced.at > comment.at)) return announced;
  return { text: short(comment.text), at: comment.at };
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
