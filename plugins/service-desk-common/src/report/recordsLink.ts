import type { ComplaintOutcome } from '../complaint/complaint';
import type {
  MeasureRecordKind,
  MeasureRecordsOfRow,
  MeasureRecordsRequest,
} from '../measures/measureRecords';
import type { MeasureName, MeasureScope } from '../measures/measures';

/** The incidents behind a number of a table. */
export interface IncidentsLink extends MeasureRecordsOfRow {
  kind: MeasureRecordKind;
  /** How many the number stands for; absent where it is no count of them. */
  count?: number;
  /** Of the period before, not of the period itself. */
  before?: true;
}

/** The complaints behind a number, for those who are told of it. */
export interface ComplaintsLink {
  /** What happened to them in the period. */
  complaints: 'filed' | 'decided';
  /** Of these outcomes alone. */
  outcome?: readonly ComplaintOutcome[];
  /** Of those filed the ones that are neither closed nor withdrawn. */
  open?: true;
  count?: number;
  before?: true;
}

/** What is behind a number. */
export type RecordsLink = IncidentsLink | ComplaintsLink;

interface Behind {
  /** Behind the value: those worth looking at. */
  value: MeasureRecordKind;
  /** Behind the part of a share, and behind the whole. */
  part?: MeasureRecordKind;
  whole?: MeasureRecordKind;
  by?: 'aspect';
  key?: string;
}

const aspect = (key: string): Behind => ({
  value: 'rated',
  part: 'satisfied',
  whole: 'rated',
  by: 'aspect',
  key,
});
const resolvedOf = (part: MeasureRecordKind): Behind => ({
  value: part,
  part,
  whole: 'resolved',
});
const receivedOf = (part: MeasureRecordKind): Behind => ({
  value: part,
  part,
  whole: 'received',
});

/** The incidents behind each measure that is taken of incidents. */
export const recordsBehind: Record<
  Exclude<MeasureName, 'complaints' | 'complaintsUpheld'>,
  Behind
> = {
  received: { value: 'received' },
  resolved: { value: 'resolved' },
  closed: { value: 'closed' },
  cancelled: { value: 'cancelled' },
  backlog: { value: 'backlog' },
  responseRate: {
    value: 'respondedLate',
    part: 'respondedInTime',
    whole: 'responseDecided',
  },
  resolutionRate: {
    value: 'resolvedLate',
    part: 'resolvedInTime',
    whole: 'resolutionDecided',
  },
  firstLineResolutionRate: resolvedOf('resolvedByFirstLine'),
  secondLineResolutionRate: {
    value: 'resolvedBySecondLine',
    part: 'resolvedBySecondLine',
    whole: 'hadSecondLine',
  },
  firstContactResolutionRate: resolvedOf('firstContact'),
  reopenRate: resolvedOf('reopened'),
  escalationRate: receivedOf('escalated'),
  neverReassignedRate: {
    value: 'reassigned',
    part: 'neverReassigned',
    whole: 'received',
  },
  reassignmentsMean: { value: 'reassigned', whole: 'received' },
  reassignmentsMax: { value: 'reassigned', whole: 'received' },
  pingPongRate: receivedOf('pingPong'),
  responseSecondsMean: { value: 'responded' },
  responseSecondsP50: { value: 'responded' },
  responseSecondsP90: { value: 'responded' },
  resolutionSecondsMean: { value: 'resolved' },
  resolutionSecondsP50: { value: 'resolved' },
  resolutionSecondsP90: { value: 'resolved' },
  responseWorkingSecondsMean: { value: 'responded' },
  resolutionWorkingSecondsMean: { value: 'clocked' },
  resolutionWorkingSecondsP50: { value: 'clocked' },
  resolutionWorkingSecondsP90: { value: 'clocked' },
  satisfactionRate: { value: 'rated', part: 'satisfied', whole: 'rated' },
  satisfactionSpeedRate: aspect('speed'),
  satisfactionAttitudeRate: aspect('attitude'),
  satisfactionResultRate: aspect('result'),
  ratings: { value: 'rated' },
  majorIncidents: { value: 'major' },
  solvedWithArticle: { value: 'solvedWithArticle' },
  workSeconds: { value: 'worked' },
};

/**
 * What is behind a measure.
 *
 * @param of - the value, or the part or whole it was made of; undefined where these say nothing
 */
export function linkOfMeasure(
  name: MeasureName,
  of: 'value' | 'part' | 'whole' = 'value',
): RecordsLink | undefined {
  if (name === 'complaints') return { complaints: 'filed' };
  if (name === 'complaintsUpheld') {
    return { complaints: 'decided', outcome: ['upheld', 'partly-upheld'] };
  }
  const { by, key, ...kinds } = recordsBehind[name];
  const kind = kinds[of];
  return kind && { kind, ...(by && { by, key }) };
}

/** Kind of the incidents behind a measure; undefined where there are none. */
export function kindBehind(
  name: MeasureName,
  of: 'value' | 'part' | 'whole',
): MeasureRecordKind | undefined {
  const link = linkOfMeasure(name, of);
  return link && 'kind' in link ? link.kind : undefined;
}

/** The period a number is of, where it is not that of the scope. */
export function periodOf<Scope extends { from: string; to: string }>(
  { before }: Pick<RecordsLink, 'before'>,
  scope: Scope,
): Scope {
  if (!before) return scope;
  const [from, to] = [Date.parse(scope.from), Date.parse(scope.to)];
  return {
    ...scope,
    from: new Date(from - (to - from)).toISOString(),
    to: new Date(from).toISOString(),
  };
}

/** What to ask for to see the incidents behind a number of a scope. */
export function recordsRequest(
  { kind, by, key, before }: IncidentsLink,
  scope: MeasureScope & { timeZone?: string },
): MeasureRecordsRequest {
  return {
    ...periodOf({ before }, scope),
    kind,
    ...(by && { by, key: key ?? '' }),
  };
}
