import type { CatalogDirectory } from '@firstline/backend-kit';
import type {
  LinkedConfigurationItem,
  Priority,
} from '@firstline/plugin-service-desk-common';
import type { Transition } from '../incident/incidentMoves';
import { worker } from '../people/Caller';
import type { DeskConfig } from '../settings/DeskConfig';
import type { MajorRule } from '../settings/majorConfig';
import { affectedItems } from './affectedItems';
import { declared } from './declared';

/**
 * Whether a rule of the config makes an incident a major one. Asks the catalog, so before
 * the transaction opens.
 *
 * @returns the further write that declares it; undefined when no rule holds
 */
export async function majorByRule(
  incident: {
    priority: Priority;
    configurationItems: LinkedConfigurationItem[];
  },
  deps: {
    catalog: Pick<CatalogDirectory, 'dependentsOf'>;
    config: Pick<DeskConfig, 'groups' | 'major'>;
  },
): Promise<Transition['next']> {
  const { catalog, config } = deps;
  const { priority, configurationItems } = incident;
  const rules = config.major.rules.filter(
    rule => rule.priorities?.includes(priority) ?? true,
  );
  if (rules.length === 0) return undefined;
  const affected = await affectedItems(configurationItems, catalog);
  const dependents = affected.length - configurationItems.length;
  const rule = rules.find(
    ({ dependentsAtLeast = 0 }) => dependents >= dependentsAtLeast,
  );
  if (!rule) return undefined;
  const reason = sentenceOf(rule, priority, dependents);
  return record => ({
    by: worker,
    transition: declared(record, {
      by: worker.ref,
      reason,
      affected,
      config,
    }),
  });
}

function sentenceOf(
  rule: MajorRule,
  priority: Priority,
  dependents: number,
): string {
  const grounds = [
    ...(rule.priorities ? [`its priority is ${priority}`] : []),
    ...(rule.dependentsAtLeast === undefined
      ? []
      : [`${dependents} items depend on what it is about`]),
  ];
  return `By rule: ${grounds.join(', and ')}.`;
}
