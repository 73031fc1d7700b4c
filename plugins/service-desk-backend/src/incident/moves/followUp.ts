import { InputError } from '@backstage/errors';
import { toDbTime } from '@firstline/backend-kit';
import type {
  FollowUpResult,
  IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { NewTimelineEntry } from '../../timeline/TimelineService';
import type { LookUps, Move, MoveInput, Transition } from '../incidentMoves';
import { closed } from './closed';
import { lastResolver, prepareReopening, reopened } from './reopen';
import { groundOf } from './targets';
import { withRating } from './withRating';

type Body = IncidentActionBodies['followUp'];

/**
 * The desk tried to reach the requester (S-144): reached, it may close on their word; not
 * reached, it tries again; not solved, it goes back to whoever resolved it.
 */
export const followUp: Move<Body> = {
  async prepare(input, lookUps) {
    await requirePossible(input, lookUps);
    const { record, body } = input;
    if (resultOf(body) !== 'not-solved') {
      return { apply: locked => told(locked, reached(locked)) };
    }
    const target = await prepareReopening(record, lookUps);
    return {
      ground: await groundOf(record, { target, basis: lastResolver }, lookUps),
      apply: (locked, proposal) =>
        told(locked, reopened(locked, { target, proposal })),
    };
  },
};

async function requirePossible(
  { record, body, now }: MoveInput<Body>,
  { satisfaction, conflict }: LookUps,
): Promise<void> {
  const next = nextAttemptOf(body);
  if (next && next <= now) {
    throw new InputError('nextAttemptAt: must be in the future');
  }
  if (body.close && record.state === 'closed') {
    throw conflict('The incident is closed already');
  }
  if (!body.rating) return;
  const ratings = await satisfaction.ratingsOf([record]);
  const given = ratings.get(record.id);
  // Nobody of the desk changes what a requester has said of it themselves.
  if (given && given.via !== 'follow-up') {
    throw conflict('The requester has rated it themselves already');
  }
}

function reached({ record, body, by, now }: MoveInput<Body>): Transition {
  if (!body.close) return { record, entries: [] };
  return {
    record: closed(record, { code: 'confirmed', now }),
    entries: [{ kind: 'closed', visibility: 'public', actor: by.ref }],
  };
}

/** What came of the call, told before what follows from it. */
function told(
  { body, by }: MoveInput<Body>,
  transition: Transition,
): Transition {
  const next = nextAttemptOf(body);
  const entry: NewTimelineEntry = {
    kind: 'followedUp',
    visibility: 'public',
    actor: by.ref,
    reason: body.outcome,
    changes: [
      { field: 'method', to: body.method },
      ...(body.result ? [{ field: 'followUpResult', to: body.result }] : []),
    ],
  };
  const follows = transition.entries.length > 0;
  const rated = withRating(transition, {
    rating: body.rating,
    via: 'follow-up',
    actor: by.ref,
  });
  return {
    ...rated,
    entries: [entry, ...rated.entries],
    headline: follows ? (rated.headline ?? 0) + 1 : 0,
    satisfaction: {
      ...rated.satisfaction,
      attempt: {
        method: body.method,
        result: resultOf(body),
        note: body.outcome,
        nextAttemptAt: next && toDbTime(next),
      },
    },
  };
}

function resultOf({ result }: Body): FollowUpResult {
  return result ?? 'reached';
}

function nextAttemptOf({ nextAttemptAt }: Body): DateTime | undefined {
  return nextAttemptAt === undefined
    ? undefined
    : DateTime.fromISO(nextAttemptAt, { zone: 'utc' });
}
