import type {
  Measure,
  MeasureName,
  MeasureTargets,
  MeasureUnit,
} from '@firstline/plugin-service-desk-common';
import { measureNames } from '@firstline/plugin-service-desk-common';
import type { FigureName, Figures } from './measureFigures';

/** How a measure is made of figures: a figure as it is, or one by another. */
interface Definition {
  unit: MeasureUnit;
  part: FigureName;
  /** Absent: the figure itself is the measure. */
  whole?: FigureName;
  /** Of a figure that stands for itself: how many it was taken of. */
  of?: FigureName;
}

const count = (part: FigureName): Definition => ({ unit: 'count', part });
const share = (part: FigureName, whole: FigureName): Definition => ({
  unit: 'share',
  part,
  whole,
});
const seconds = (part: FigureName, whole: FigureName): Definition => ({
  unit: 'seconds',
  part,
  whole,
});
const percentile = (part: FigureName, of: FigureName): Definition => ({
  unit: 'seconds',
  part,
  of,
});

/** Each measure, once (S-174 to S-179); `docs/measures.md` says the same in words. */
export const measureDefinitions: Record<MeasureName, Definition> = {
  received: count('received'),
  resolved: count('resolved'),
  closed: count('closed'),
  cancelled: count('cancelled'),
  backlog: count('backlog'),
  responseRate: share('responsesInTime', 'responsesDecided'),
  resolutionRate: share('resolutionsInTime', 'resolutionsDecided'),
  firstLineResolutionRate: share('firstLine', 'resolved'),
  secondLineResolutionRate: share('secondLine', 'hadSecondTier'),
  firstContactResolutionRate: share('firstContact', 'resolved'),
  reopenRate: share('reopened', 'resolved'),
  escalationRate: share('escalated', 'received'),
  neverReassignedRate: share('neverReassigned', 'received'),
  reassignmentsMean: {
    unit: 'mean',
    part: 'reassignments',
    whole: 'received',
  },
  reassignmentsMax: {
    unit: 'count',
    part: 'mostReassignments',
    of: 'received',
  },
  pingPongRate: share('cameBack', 'received'),
  responseSecondsMean: seconds('responseSeconds', 'responses'),
  responseSecondsP50: percentile('responseP50', 'responses'),
  responseSecondsP90: percentile('responseP90', 'responses'),
  resolutionSecondsMean: seconds('resolutionSeconds', 'resolved'),
  resolutionSecondsP50: percentile('resolutionP50', 'resolved'),
  resolutionSecondsP90: percentile('resolutionP90', 'resolved'),
  responseWorkingSecondsMean: seconds('responseWorkingSeconds', 'responses'),
  resolutionWorkingSecondsMean: seconds('resolutionWorkingSeconds', 'worked'),
  resolutionWorkingSecondsP50: percentile('resolutionWorkingP50', 'worked'),
  resolutionWorkingSecondsP90: percentile('resolutionWorkingP90', 'worked'),
  satisfactionRate: share('satisfied', 'ratings'),
  satisfactionSpeedRate: share('speedSatisfied', 'speedRated'),
  satisfactionAttitudeRate: share('attitudeSatisfied', 'attitudeRated'),
  satisfactionResultRate: share('resultSatisfied', 'resultRated'),
  ratings: count('ratings'),
  majorIncidents: count('major'),
  solvedWithArticle: count('solvedWithArticle'),
  workSeconds: { unit: 'seconds', part: 'workSeconds' },
  complaints: count('complaints'),
  complaintsUpheld: count('complaintsUpheld'),
};

/**
 * Measures of figures, in the order of the contract.
 *
 * @param options - `withheld`: left out; `targets`: what the desk aims at
 */
export function toMeasures(
  figures: Figures,
  options: { withheld: readonly MeasureName[]; targets?: MeasureTargets },
): Measure[] {
  const targets: Partial<Record<MeasureName, number>> = options.targets ?? {};
  return measureNames
    .filter(name => !options.withheld.includes(name))
    .map(name => {
      const measure = toMeasure(name, figures);
      const target = targets[name];
      return target === undefined ? measure : { ...measure, target };
    });
}

function toMeasure(name: MeasureName, figures: Figures): Measure {
  const { unit, part, whole, of } = measureDefinitions[name];
  const amount = figures[part];
  if (whole !== undefined) {
    const all = figures[whole] ?? 0;
    const some = amount ?? 0;
    return all === 0
      ? { name, unit, part: some, whole: all }
      : { name, unit, value: some / all, part: some, whole: all };
  }
  if (of !== undefined) {
    const all = figures[of] ?? 0;
    return all === 0 || amount === undefined
      ? { name, unit, whole: all }
      : { name, unit, value: amount, whole: all };
  }
  return { name, unit, value: amount ?? 0 };
}
