import type { CatalogDirectory } from '@firstline/backend-kit';
import type { DeskConfig } from '../settings/DeskConfig';
import type {
  AssignmentFacts,
  AssignmentGround,
  AssignmentProposal,
  AssignmentService,
} from './AssignmentService';

const ownerBasis = {
  item: 'ci-owner',
  system: 'system-owner',
  domain: 'domain-owner',
} as const;

/**
 * Tier 1 is the desk. From tier 2 on the config may name a team; where it names none, tier
 * 2 is the owner of the first configuration item, or the desk again when nobody owns it.
 */
export class DefaultAssignmentService implements AssignmentService {
  readonly #config: Pick<DeskConfig, 'groups' | 'tiers'>;
  readonly #catalog: Pick<CatalogDirectory, 'ownerOf'>;

  static create(options: {
    config: Pick<DeskConfig, 'groups' | 'tiers'>;
    catalog: Pick<CatalogDirectory, 'ownerOf'>;
  }): DefaultAssignmentService {
    return new DefaultAssignmentService(options);
  }

  private constructor(options: {
    config: Pick<DeskConfig, 'groups' | 'tiers'>;
    catalog: Pick<CatalogDirectory, 'ownerOf'>;
  }) {
    this.#config = options.config;
    this.#catalog = options.catalog;
  }

  get highestTier(): number {
    return Math.max(2, ...this.#config.tiers.keys());
  }

  async lookUp(
    facts: AssignmentFacts,
    tier: number,
  ): Promise<AssignmentGround> {
    const named = this.#config.tiers.get(tier)?.team;
    if (named) {
      return {
        facts,
        team: named,
        tier,
        basis: { code: 'tier-team', params: { tier: String(tier) } },
      };
    }
    if (tier === 1) return this.#desk(facts, 'desk');
    if (tier > 2) {
      return { facts, tier, basis: { code: 'unassigned', params: {} } };
    }
    const [ciRef] = facts.ciRefs;
    const owner = ciRef && (await this.#catalog.ownerOf(ciRef));
    if (!owner) return this.#desk(facts, 'desk-fallback');
    return {
      facts,
      team: owner.team,
      tier: this.tierOf(owner.team),
      basis: {
        code: ownerBasis[owner.via],
        params: { ciRef, viaRef: owner.viaRef, ownerRef: owner.team },
      },
    };
  }

  async propose(ground: AssignmentGround): Promise<AssignmentProposal> {
    const { team, tier, basis } = ground;
    return { team, tier, basis };
  }

  tierOf(team: string): number {
    if (team === this.#config.groups.desk) return 1;
    for (const [tier, named] of this.#config.tiers) {
      if (named.team === team) return tier;
    }
    return 2;
  }

  #desk(
    facts: AssignmentFacts,
    code: 'desk' | 'desk-fallback',
  ): AssignmentGround {
    const team = this.#config.groups.desk;
    const [ciRef] = facts.ciRefs;
    return team
      ? {
          facts,
          team,
          tier: 1,
          basis: {
            code,
            params: code === 'desk-fallback' && ciRef ? { ciRef } : {},
          },
        }
      : { facts, tier: 1, basis: { code: 'unassigned', params: {} } };
  }
}
