import type { CatalogDirectory } from '@firstline/backend-kit';
import type { AssignmentBasis } from '@firstline/plugin-service-desk-common';
import type { DeskConfig } from '../settings/DeskConfig';

/** A team by the defaults, and why; without a team when nobody is configured. */
export interface DefaultTeam {
  team?: string;
  basis: AssignmentBasis;
}

const nobody: DefaultTeam = { basis: { code: 'unassigned', params: {} } };

const ownerBasis = {
  item: 'ci-owner',
  system: 'system-owner',
  domain: 'domain-owner',
} as const;

/**
 * The team of a tier where no rule says otherwise: tier 1 is the desk. From tier 2 on the
 * config may name a team; where it names none, tier 2 is the owner of the first
 * configuration item, or the desk again when nobody owns it.
 */
export async function defaultTeam(
  asked: { ciRefs: string[]; tier: number },
  sources: {
    config: Pick<DeskConfig, 'groups' | 'tiers'>;
    catalog: Pick<CatalogDirectory, 'ownerOf'>;
  },
): Promise<DefaultTeam> {
  const { tier, ciRefs } = asked;
  const { config, catalog } = sources;
  const named = config.tiers.get(tier)?.team;
  if (named) {
    return {
      team: named,
      basis: { code: 'tier-team', params: { tier: String(tier) } },
    };
  }
  if (tier === 1) return deskTeam(config, { code: 'desk', params: {} });
  if (tier > 2) return nobody;
  const [ciRef] = ciRefs;
  const owner = ciRef && (await catalog.ownerOf(ciRef));
  if (!owner) {
    return deskTeam(config, {
      code: 'desk-fallback',
      params: ciRef ? { ciRef } : {},
    });
  }
  return {
    team: owner.team,
    basis: {
      code: ownerBasis[owner.via],
      params: { ciRef, viaRef: owner.viaRef, ownerRef: owner.team },
    },
  };
}

function deskTeam(
  { groups }: Pick<DeskConfig, 'groups'>,
  basis: AssignmentBasis,
): DefaultTeam {
  return groups.desk ? { team: groups.desk, basis } : nobody;
}
