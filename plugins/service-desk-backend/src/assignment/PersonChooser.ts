import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { AssignmentStrategy } from '@firstline/plugin-service-desk-node';
import type { Knex } from 'knex';
import { loadOf } from '../agent/agentLoad';
import type { RosterMember } from '../agent/Roster';
import type { Workload, Workloads } from '../agent/Workloads';
import type { AssignmentConfig } from '../settings/assignmentConfig';
import type { AssignmentFacts } from './AssignmentService';
import {
  choiceOf,
  choosePerson,
  eligible,
  type Contender,
  type PersonChoice,
  type PersonWish,
} from './choosePerson';

/** A person is looked for among these. */
export interface PersonSearch {
  team: string;
  facts: AssignmentFacts;
  members: RosterMember[];
  skills: string[];
  /** Named by a rule. */
  named?: string;
}

/** What a chooser is made of. */
export interface PersonChooserOptions {
  workloads: Workloads;
  config: Pick<AssignmentConfig, 'weights'>;
  /** Asked in this order, before the load decides. */
  strategies?: readonly AssignmentStrategy[];
  /** Hears of strategies that fail. */
  logger?: Pick<LoggerService, 'warn'>;
}

/** Chooses a person by the load of this very moment. */
export class PersonChooser {
  readonly #options: PersonChooserOptions;

  static create(options: PersonChooserOptions): PersonChooser {
    return new PersonChooser(options);
  }

  private constructor(options: PersonChooserOptions) {
    this.#options = options;
  }

  /**
   * Chooses within the write that assigns: nobody else gives these people anything until it
   * is done, so that a burst spreads evenly over them, on however many replicas.
   */
  async choose(
    search: PersonSearch,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<PersonChoice> {
    const refs = search.members.map(({ userRef }) => userRef);
    const { workloads } = this.#options;
    await workloads.lock(refs, { transaction });
    return this.#chooseWith(search, await workloads.of(refs, { transaction }));
  }

  /** Chooses without a write. */
  async look(search: PersonSearch): Promise<PersonChoice> {
    const [choice] = await this.lookAll([search]);
    return choice;
  }

  /** Chooses for one after the other, each as if those before had been given out. */
  async lookAll(searches: PersonSearch[]): Promise<PersonChoice[]> {
    const refs = searches.flatMap(({ members }) =>
      members.map(({ userRef }) => userRef),
    );
    const loads = await this.#options.workloads.of([...new Set(refs)]);
    return searches.map(search => {
      const choice = this.#chooseWith(search, loads);
      const load = loads.get(choice.assignee ?? '');
      if (load) addTo(load, search.facts.priority);
      return choice;
    });
  }

  #chooseWith(
    search: PersonSearch,
    loads: ReadonlyMap<string, Workload>,
  ): PersonChoice {
    const { members, skills, named, facts } = search;
    const { weights } = this.#options.config;
    const wish: PersonWish = {
      contenders: members.map(member => {
        const { userRef, duty, shiftUntil, profile } = member;
        const { work = {}, lastAssignedAt } = loads.get(userRef) ?? {};
        return {
          userRef,
          duty,
          shiftUntil,
          skills: profile.skills,
          capacity: profile.capacity,
          load: loadOf(work, weights).weighted,
          lastAssignedAt,
        };
      }),
      skills,
      named,
      requester: facts.requester,
    };
    const choice = choosePerson(wish);
    if (!choice.assignee || choice.basis.code === 'named') return choice;
    return this.#byStrategy(search, wish) ?? choice;
  }

  #byStrategy(
    { team, facts, members }: PersonSearch,
    wish: PersonWish,
  ): PersonChoice | undefined {
    const { strategies = [], logger } = this.#options;
    const free = eligible(wish);
    for (const strategy of strategies) {
      try {
        const picked = strategy.choose({
          team,
          incident: { ...facts, ciRefs: [...facts.ciRefs] },
          candidates: free.map(one => toCandidate(one, members)),
        });
        const chosen = free.find(one => one.userRef === picked?.userRef);
        if (picked && chosen) {
          return choiceOf(wish, chosen, {
            code: 'strategy',
            params: { strategy: strategy.name, reason: picked.reason },
          });
        }
        if (picked) {
          logger?.warn(
            `The assignment strategy ${strategy.name} picked somebody who is no candidate`,
          );
        }
      } catch (error) {
        logger?.warn(
          `The assignment strategy ${strategy.name} failed`,
          toError(error),
        );
      }
    }
    return undefined;
  }
}

function toCandidate(one: Contender, members: RosterMember[]) {
  const profile = members.find(
    ({ userRef }) => userRef === one.userRef,
  )?.profile;
  return {
    userRef: one.userRef,
    onCall: one.duty === 'on-call',
    skills: [...one.skills],
    locations: [...(profile?.locations ?? [])],
    load: one.load,
    lastAssignedAt: one.lastAssignedAt,
  };
}

function addTo(load: Workload, priority: string): void {
  const known = priority as keyof Workload['work'];
  load.work = { ...load.work, [known]: (load.work[known] ?? 0) + 1 };
}
