import type { MeasureName } from '@firstline/plugin-service-desk-common';
import type { LoggedWork } from './randomWork';
import type { Life } from './slowLife';

/** What of the lives is measured; moments are milliseconds. */
export interface SlowScope {
  from: number;
  to: number;
  where(life: Life): boolean;
  /** Time that was logged, and which of it is meant; without this what was logged on the lives. */
  work: readonly LoggedWork[];
  worked?(entry: LoggedWork, life: Life | undefined): boolean;
  /** Milliseconds by which the days of the zone are ahead of UTC. */
  ahead?: number;
  /** Whose rating it is and which team's, where these are asked for. */
  rated?(rating: Life['ratings'][number], life: Life): boolean;
}

/** Every measure of the lives, by the formulas of the documentation; absent where 0 ÷ 0. */
export function slowMeasures(
  lives: readonly Life[],
  { from, to, where, rated, work, worked, ahead = 0 }: SlowScope,
): Partial<Record<MeasureName, number | undefined>> {
  const within = (at: number | undefined) =>
    at !== undefined && at >= from && at < to;
  const mine = lives.filter(where);
  const received = mine.filter(life => within(life.createdAt));
  const resolved = mine.filter(life => within(life.resolvedAt));
  const responses = mine.filter(life => within(life.response?.at));
  const resolutions = mine.filter(life => within(life.resolution?.at));
  const ratings = lives.flatMap(life =>
    life.ratings.filter(
      rating =>
        within(rating.at) && (rated ? rated(rating, life) : where(life)),
    ),
  );
  const share = <T>(all: readonly T[], some: (one: T) => boolean) =>
    all.length === 0 ? undefined : all.filter(some).length / all.length;
  const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
  const toRespond = resolved.flatMap(life =>
    life.respondedAt === undefined
      ? []
      : [seconds(life.respondedAt - life.createdAt)],
  );
  const toResolve = resolved.map(life =>
    seconds(life.resolvedAt! - life.createdAt),
  );
  const working = resolved.map(life =>
    seconds(
      life.openings
        .filter(opening => opening.from < life.resolvedAt!)
        .reduce((sum, opening) => sum + opening.to - opening.from, 0),
    ),
  );
  const satisfied = (aspect: string) =>
    share(
      ratings.filter(({ points }) => points[aspect] !== undefined),
      ({ points }) => points[aspect] >= 4,
    );
  const dayOf = (at: number) => new Date(at + ahead).toISOString().slice(0, 10);
  const sum = (values: readonly number[]) =>
    values.reduce((all, value) => all + value, 0);
  const handOvers = received.map(({ reassignments }) => reassignments);
  return {
    received: received.length,
    resolved: resolved.length,
    closed: mine.filter(life => within(life.closedAt)).length,
    cancelled: mine.filter(life => within(life.cancelledAt)).length,
    backlog: mine.filter(({ openings }) =>
      openings.some(opening => opening.from < to && opening.to >= to),
    ).length,
    responseRate: share(responses, ({ response }) => response!.met),
    resolutionRate: share(resolutions, ({ resolution }) => resolution!.met),
    firstLineResolutionRate: share(resolved, life =>
      life.tiers.every(tier => tier === 1),
    ),
    secondLineResolutionRate: share(
      resolved.filter(life => life.tiers.includes(2)),
      life => life.tier === 2,
    ),
    firstContactResolutionRate: share(
      resolved,
      life =>
        life.resolver === life.firstContactOwner &&
        life.reassignments === 0 &&
        life.reopens === 0,
    ),
    reopenRate: share(resolved, life => life.reopens > 0),
    escalationRate: share(received, life => life.escalated),
    neverReassignedRate: share(received, life => life.reassignments === 0),
    reassignmentsMean: mean(handOvers),
    reassignmentsMax:
      handOvers.length === 0 ? undefined : Math.max(...handOvers),
    pingPongRate: share(received, life => life.cameBack),
    responseSecondsMean: mean(toRespond),
    responseSecondsP50: nearestRank(toRespond, 50),
    responseSecondsP90: nearestRank(toRespond, 90),
    resolutionSecondsMean: mean(toResolve),
    resolutionSecondsP50: nearestRank(toResolve, 50),
    resolutionSecondsP90: nearestRank(toResolve, 90),
    responseWorkingSecondsMean: mean(toRespond),
    resolutionWorkingSecondsMean: mean(working),
    resolutionWorkingSecondsP50: nearestRank(working, 50),
    resolutionWorkingSecondsP90: nearestRank(working, 90),
    satisfactionRate: satisfied('rating'),
    satisfactionSpeedRate: satisfied('ratingSpeed'),
    satisfactionAttitudeRate: satisfied('ratingAttitude'),
    satisfactionResultRate: satisfied('ratingResult'),
    ratings: ratings.length,
    majorIncidents: received.filter(life => life.major).length,
    solvedWithArticle: resolved.filter(life => life.article).length,
    workSeconds: sum(
      work
        .filter(({ withdrawnAt }) => withdrawnAt === undefined)
        .filter(({ day }) => day >= dayOf(from) && day <= dayOf(to - 1))
        .filter(entry => {
          const life = lives.find(one => one.id === entry.incidentId);
          if (worked) return worked(entry, life);
          return life !== undefined && where(life);
        })
        .map(({ seconds: logged }) => logged),
    ),
  };
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function nearestRank(
  values: readonly number[],
  percent: number,
): number | undefined {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.ceil((percent / 100) * inOrder.length) - 1];
}
