import type {
  Candidate,
  CandidateVerdict,
  DutyState,
  PersonBasis,
} from '@firstline/plugin-service-desk-common';

/** A member of the team, at the moment of the choice. */
export interface Contender {
  userRef: string;
  duty: DutyState;
  /** When their shift ends, of somebody on call. */
  shiftUntil?: string;
  skills: readonly string[];
  capacity?: number;
  /** Weighted open work. */
  load: number;
  /** When they got something last; absent: never. */
  lastAssignedAt?: string;
}

/** What is asked of whoever gets it. */
export interface PersonWish {
  contenders: readonly Contender[];
  /** All of them are needed. */
  skills: readonly string[];
  /** Nobody works on their own incident. */
  requester?: string;
  /** Named by a rule: gets it unless they are gone, the requester, or on leave. */
  named?: string;
}

/** Who gets it, and why. */
export interface PersonChoice {
  /** Absent: it stays with the team. */
  assignee?: string;
  basis: PersonBasis;
  /** In the order of their refs, the chosen one first. */
  candidates: Candidate[];
}

/**
 * Chooses the person of a team: on duty, with the skills asked for and below their capacity;
 * somebody on call before others; then the least loaded, of equals whoever waited longest
 * for work, then the first by ref (S-078, S-079).
 */
export function choosePerson(wish: PersonWish): PersonChoice {
  const { contenders } = wish;
  const named = contenders.find(
    one => one.userRef === wish.named && mayBeNamed(one, wish),
  );
  if (named) {
    return choiceOf(wish, named, { code: 'named', params: {} });
  }
  const free = eligible(wish);
  if (free.length === 0) return choiceOf(wish, undefined, whyNobody(wish));
  const onCall = free.filter(({ duty }) => duty === 'on-call');
  const [first, second] = [...(onCall.length > 0 ? onCall : free)].sort(byTurn);
  return choiceOf(wish, first, whyThis(wish, { first, second, free, onCall }));
}

/** Those who could get it, in the order of their refs: what a strategy picks from. */
export function eligible(wish: PersonWish): Contender[] {
  return wish.contenders
    .filter(contender => obstacle(contender, wish) === undefined)
    .sort((a, b) => (a.userRef < b.userRef ? -1 : 1));
}

/** The choice of somebody for a reason that is not in the facts: of a strategy. */
export function choiceOf(
  wish: PersonWish,
  chosen: Contender | undefined,
  basis: PersonBasis,
): PersonChoice {
  const candidates = wish.contenders
    .map((one): Candidate => {
      const { userRef, load, lastAssignedAt } = one;
      const verdict = verdictOf(one, { chosen, basis, wish });
      const onCall = one.duty === 'on-call';
      return { userRef, verdict, onCall, load, lastAssignedAt };
    })
    .sort((a, b) => {
      const [first, second] = [a, b].map(({ verdict }) => verdict !== 'chosen');
      if (first !== second) return first ? 1 : -1;
      return a.userRef < b.userRef ? -1 : 1;
    });
  return { assignee: chosen?.userRef, basis, candidates };
}

function mayBeNamed({ userRef, duty }: Contender, wish: PersonWish): boolean {
  return userRef !== wish.requester && duty !== 'on-leave';
}

/** What speaks against somebody, the weightiest first. */
function obstacle(
  contender: Contender,
  { skills, requester }: PersonWish,
): CandidateVerdict | undefined {
  const { userRef, duty, capacity, load } = contender;
  if (userRef === requester) return 'is-requester';
  if (duty === 'on-leave' || duty === 'off-hours') return duty;
  if (!skills.every(skill => contender.skills.includes(skill))) {
    return 'lacks-skill';
  }
  return capacity !== undefined && load >= capacity ? 'at-capacity' : undefined;
}

function verdictOf(
  contender: Contender,
  choice: { chosen?: Contender; basis: PersonBasis; wish: PersonWish },
): CandidateVerdict {
  const { chosen, basis, wish } = choice;
  if (contender === chosen) return 'chosen';
  const against = obstacle(contender, wish);
  if (against) return against;
  // Load decided nothing where a rule or a strategy did.
  if (!chosen || basis.code === 'named' || basis.code === 'strategy') {
    return 'passed-over';
  }
  const equal = (contender.duty === 'on-call') === (chosen.duty === 'on-call');
  if (!equal) return 'passed-over';
  return contender.load > chosen.load ? 'more-loaded' : 'less-idle';
}

/** Negative when the first is to get something before the second. */
function byTurn(a: Contender, b: Contender): number {
  const [since, until] = [a.lastAssignedAt ?? '', b.lastAssignedAt ?? ''];
  if (a.load !== b.load) return a.load - b.load;
  if (since !== until) return since < until ? -1 : 1;
  return a.userRef < b.userRef ? -1 : 1;
}

function whyThis(
  { skills }: PersonWish,
  among: {
    first: Contender;
    second?: Contender;
    free: Contender[];
    onCall: Contender[];
  },
): PersonBasis {
  const { first, second, free, onCall } = among;
  const params: Record<string, string> = {
    candidates: String(free.length),
    load: String(first.load),
    ...(skills.length > 0 && { skills: skills.join(', ') }),
  };
  if (free.length === 1) return { code: 'only-one', params };
  if (onCall.length === 1) {
    return {
      code: 'on-call',
      params: {
        ...params,
        ...(first.shiftUntil && { shiftUntil: first.shiftUntil }),
      },
    };
  }
  const code =
    second && second.load > first.load ? 'least-loaded' : 'longest-idle';
  return { code, params };
}

function whyNobody(wish: PersonWish): PersonBasis {
  const against = wish.contenders.map(one => obstacle(one, wish));
  if (against.includes('at-capacity')) {
    return { code: 'all-at-capacity', params: {} };
  }
  return against.includes('lacks-skill')
    ? { code: 'nobody-with-skill', params: { skills: wish.skills.join(', ') } }
    : { code: 'nobody-on-duty', params: {} };
}
