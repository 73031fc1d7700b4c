import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { AssignmentBasis } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { Roster } from '../agent/Roster';
import type { BusinessCalendar } from '../service-level/businessCalendar';
import type { DeskConfig } from '../settings/DeskConfig';
import type {
  AssignmentFacts,
  AssignmentGround,
  AssignmentProposal,
  AssignmentService,
  ChosenTeam,
  LookUpOptions,
  WaitingIncident,
} from './AssignmentService';
import { firstMatch, type RuleDecision } from './assignmentRules';
import type { PersonChoice } from './choosePerson';
import { defaultTeam } from './defaultTeam';
import type { PersonChooser, PersonSearch } from './PersonChooser';
import { gatherRuleFacts } from './ruleFacts';

const pulled: AssignmentBasis['person'] = { code: 'pull', params: {} };

/** What the service is made of. */
export interface AssignmentServiceOptions {
  config: Pick<DeskConfig, 'groups' | 'tiers' | 'assignment'>;
  catalog: Pick<CatalogDirectory, 'ownerOf' | 'items' | 'membersOf'>;
  /** Those of the config, by name. */
  calendars: ReadonlyMap<string, BusinessCalendar>;
  roster: Roster;
  chooser: PersonChooser;
  clock: Clock;
}

/** {@link AssignmentService} by the config's rules, the catalog's owners and the load. */
export class DefaultAssignmentService implements AssignmentService {
  readonly #options: AssignmentServiceOptions;
  readonly #tiers: ReadonlyMap<string, number>;
  readonly highestTier: number;

  static create(options: AssignmentServiceOptions): DefaultAssignmentService {
    return new DefaultAssignmentService(options);
  }

  private constructor(options: AssignmentServiceOptions) {
    this.#options = options;
    const { groups, tiers, assignment } = options.config;
    this.#tiers = new Map([
      // What stands last counts: the desk is tier 1 whatever else names it.
      ...assignment.rules.flatMap(({ result: { team, tier } }) =>
        team !== undefined && tier !== undefined ? [[team, tier] as const] : [],
      ),
      ...[...tiers].reverse().map(([tier, { team }]) => [team, tier] as const),
      ...(groups.desk ? [[groups.desk, 1] as const] : []),
    ]);
    this.highestTier = Math.max(
      2,
      ...tiers.keys(),
      ...assignment.rules.flatMap(({ atTier, result }) =>
        [atTier, result.tier].filter(tier => tier !== undefined),
      ),
    );
  }

  async lookUp(
    facts: AssignmentFacts,
    tier: number,
    options: LookUpOptions = {},
  ): Promise<AssignmentGround> {
    const at = options.at ?? this.#options.clock.now();
    const decision = await this.#decide(facts, tier, { ...options, at });
    const { rule, verdicts } = decision;
    const decided = await this.#teamOf(facts, tier, decision);
    const ground: AssignmentGround = { ...decided, facts, verdicts };
    if (rule?.result.vendor) ground.vendor = rule.result.vendor;
    return this.#withPeople(ground, decision, { at });
  }

  async lookUpTeam(
    facts: AssignmentFacts,
    { team, basis, except }: ChosenTeam,
  ): Promise<AssignmentGround> {
    const at = this.#options.clock.now();
    const tier = this.tierOf(team);
    const ground = { facts, team, tier, basis, verdicts: [] };
    if (this.#modeOf(team) !== 'assign') return ground;
    const decision = await this.#decide(facts, tier, { at });
    // A rule for another team says nothing of this one.
    const fits =
      !decision.rule || [undefined, team].includes(decision.rule.result.team);
    return this.#withPeople(ground, fits ? decision : { verdicts: [] }, {
      at,
      except,
    });
  }

  async propose(
    ground: AssignmentGround,
    options: { transaction: Knex.Transaction },
  ): Promise<AssignmentProposal> {
    const { search } = ground;
    return proposalOf(
      ground,
      search && (await this.#options.chooser.choose(search, options)),
    );
  }

  async preview(ground: AssignmentGround): Promise<AssignmentProposal> {
    const { search } = ground;
    return proposalOf(
      ground,
      search && (await this.#options.chooser.look(search)),
    );
  }

  async suggest(
    team: string,
    waiting: WaitingIncident[],
  ): Promise<AssignmentProposal[]> {
    const at = this.#options.clock.now();
    const [members, decisions] = await Promise.all([
      this.#options.roster.membersOf(team, at),
      Promise.all(
        waiting.map(({ facts, tier }) => this.#decide(facts, tier, { at })),
      ),
    ]);
    const choices = await this.#options.chooser.lookAll(
      waiting.map(({ facts }, i) => {
        const result = decisions[i].rule?.result;
        const fits = [undefined, team].includes(result?.team);
        return {
          team,
          facts,
          members,
          skills: (fits && result?.skills) || [],
          named: fits ? result?.assignee : undefined,
        };
      }),
    );
    return waiting.map(({ facts, tier, basis }, i) =>
      proposalOf({ facts, team, tier, basis, verdicts: [] }, choices[i]),
    );
  }

  async isOnLeave(userRef: string, team: string): Promise<boolean> {
    const { roster, clock } = this.#options;
    const [member] = await roster.people([userRef], clock.now(), {
      teams: new Map([[userRef, [team]]]),
    });
    return member?.duty === 'on-leave';
  }

  tierOf(team: string): number {
    return this.#tiers.get(team) ?? 2;
  }

  async #decide(
    facts: AssignmentFacts,
    tier: number,
    { at, except }: LookUpOptions & { at: DateTime },
  ): Promise<RuleDecision> {
    const { rules } = this.#options.config.assignment;
    if (rules.length === 0) return { verdicts: [] };
    const gathered = await gatherRuleFacts(
      rules,
      { facts, tier, at },
      this.#options,
    );
    return firstMatch(rules, gathered, { except });
  }

  /** The team of the rule, else that of the defaults for the tier the rule says or asked for. */
  async #teamOf(
    facts: AssignmentFacts,
    tier: number,
    { rule }: RuleDecision,
  ): Promise<Pick<AssignmentGround, 'team' | 'tier' | 'basis'>> {
    const params: Record<string, string> = rule ? { rule: rule.name } : {};
    if (rule?.result.team !== undefined) {
      const { team, tier: itsTier } = rule.result;
      return {
        team,
        tier: itsTier ?? this.tierOf(team),
        basis: { code: 'rule', params },
      };
    }
    const asked = rule?.result.tier ?? tier;
    const { ciRefs } = facts;
    const found = await defaultTeam({ ciRefs, tier: asked }, this.#options);
    const { team, basis } = found;
    // Who is named for a tier works at it; an owner, or the desk that it falls back to, at their own.
    const isNamed = basis.code === 'tier-team' || team === undefined;
    return {
      team,
      tier: isNamed ? asked : this.tierOf(team),
      basis: { ...basis, params: { ...basis.params, ...params } },
    };
  }

  async #withPeople(
    ground: AssignmentGround,
    { rule }: RuleDecision,
    { at, except }: { at: DateTime; except?: string },
  ): Promise<AssignmentGround> {
    const { team, facts, basis } = ground;
    if (team === undefined) return ground;
    const named = rule?.result.assignee;
    const mode = this.#modeOf(team);
    if (mode !== 'assign' && named === undefined) {
      return mode === undefined
        ? ground
        : { ...ground, basis: { ...basis, person: pulled } };
    }
    const members = await this.#options.roster.membersOf(team, at);
    const search: PersonSearch = {
      team,
      facts,
      members: members.filter(({ userRef }) => userRef !== except),
      skills: rule?.result.skills ?? [],
      named,
    };
    // People of a team that pulls get nothing that they are not named for.
    if (mode !== 'assign') {
      search.members = search.members.filter(
        ({ userRef, duty }) => userRef === named && duty !== 'on-leave',
      );
      if (search.members.length === 0 || named === facts.requester) {
        return { ...ground, basis: { ...basis, person: pulled } };
      }
    }
    return { ...ground, search };
  }

  /** Undefined for a team that the config does not name: it pulls, and nobody asked. */
  #modeOf(team: string) {
    return this.#options.config.assignment.teams.get(team)?.mode;
  }
}

function proposalOf(
  { team, tier, basis, vendor }: AssignmentGround,
  choice: PersonChoice | undefined,
): AssignmentProposal {
  return {
    team,
    tier,
    vendor,
    assignee: choice?.assignee,
    basis: choice ? { ...basis, person: choice.basis } : basis,
    candidates: choice?.candidates ?? [],
  };
}
