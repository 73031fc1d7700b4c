import type {
  AppliedServiceLevel,
  Priority,
} from '@firstline/plugin-service-desk-common';
import type { ServiceLevel } from './serviceLevels';

/** Annotation of a configuration item that names its service level. */
export const SERVICE_LEVEL_ANNOTATION = 'firstline.io/service-level';

/** What a level is chosen by. */
export interface ItemFacts {
  ref: string;
  /** The value of {@link SERVICE_LEVEL_ANNOTATION}. */
  annotated?: string;
  /** Group ref of who owns it, be it by its system or domain. */
  owner?: string;
  system?: string;
}

type Basis = AppliedServiceLevel['basis'];

/** A level, and why it was chosen. */
export interface ServiceLevelChoice {
  level: ServiceLevel;
  basis: Basis;
}

/**
 * The service level of an incident: for each configuration item the level it is annotated
 * with, else that of its owner, else that of its system, else the default; of several the
 * strictest, which has the shortest time to resolve at this priority.
 *
 * @param levels - one of them is the default
 */
export function chooseServiceLevel(
  levels: readonly ServiceLevel[],
  items: readonly ItemFacts[],
  priority: Priority,
): ServiceLevelChoice {
  const [first = ofNothing(levels), ...others] = items.map(item =>
    ofItem(levels, item),
  );
  return others.reduce(
    (strictest, one) =>
      isStricter(one, strictest, priority) ? one : strictest,
    first,
  );
}

function ofItem(
  levels: readonly ServiceLevel[],
  item: ItemFacts,
): ServiceLevelChoice {
  const { ref, annotated, owner, system } = item;
  const byAnnotation = levels.find(({ name }) => name === annotated);
  if (byAnnotation) return choice(byAnnotation, 'ci-annotation', ref);
  const byOwner = levels.find(({ owners }) => includes(owners, owner));
  if (byOwner) return choice(byOwner, 'owner', ref, owner);
  // A system that is itself what is affected counts as part of itself.
  const bySystem = levels.find(
    ({ systems }) => includes(systems, system) || includes(systems, ref),
  );
  if (bySystem) {
    const { systems } = bySystem;
    const named = includes(systems, system) ? system : ref;
    return choice(bySystem, 'system', ref, named);
  }
  return choice(defaultOf(levels), 'default', ref);
}

function ofNothing(levels: readonly ServiceLevel[]): ServiceLevelChoice {
  return {
    level: defaultOf(levels),
    basis: { code: 'default', params: {} },
  };
}

function choice(
  level: ServiceLevel,
  code: Basis['code'],
  ciRef: string,
  ref?: string,
): ServiceLevelChoice {
  const params = { ciRef, ...(ref === undefined ? {} : { ref }) };
  return { level, basis: { code, params } };
}

function defaultOf(levels: readonly ServiceLevel[]): ServiceLevel {
  const level = levels.find(({ isDefault }) => isDefault);
  if (!level) throw new Error('There is no default service level');
  return level;
}

/** As much time by every hour of the clock is less than by working hours. */
function isStricter(
  one: ServiceLevelChoice,
  other: ServiceLevelChoice,
  priority: Priority,
): boolean {
  const [a, b] = [one.level, other.level];
  const difference =
    a.targets[priority].resolutionSeconds -
    b.targets[priority].resolutionSeconds;
  if (difference !== 0) return difference < 0;
  if (!a.calendar !== !b.calendar) return !a.calendar;
  // The level is the same in all but name: the more particular reason is told.
  return other.basis.code === 'default' && one.basis.code !== 'default';
}

function includes(refs: readonly string[], ref: string | undefined): boolean {
  return ref !== undefined && refs.includes(ref.toLocaleLowerCase('en-US'));
}
