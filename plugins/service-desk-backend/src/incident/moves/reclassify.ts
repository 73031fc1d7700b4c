import { InputError, NotAllowedError } from '@backstage/errors';
import {
  priorityOf,
  type IncidentActionBodies,
  type LinkedConfigurationItem,
} from '@firstline/plugin-service-desk-common';
import {
  ciOwners,
  requireCategory,
  unknownReference,
} from '@firstline/backend-kit';
import { affectedItems } from '../../major/affectedItems';
import { majorByRule } from '../../major/majorByRule';
import type { IncidentRecord } from '../IncidentRecord';
import { changesBetween } from '../incidentChanges';
import type { LookUps, Move, MoveInput, Transition } from '../incidentMoves';

type Body = IncidentActionBodies['reclassify'];

/** Another category, impact, urgency or other configuration items. */
export const reclassify: Move<Body> = {
  permit(body, relations) {
    const mayJudge =
      relations.includes('agent') || relations.includes('incidentManager');
    if (!mayJudge && (body.impact ?? body.urgency) !== undefined) {
      throw new NotAllowedError(
        'Impact and urgency are for agents and incident managers to change',
      );
    }
  },
  async prepare(input, lookUps) {
    const { record, body } = input;
    requireCategory(body.category, lookUps.config);
    const items = await itemsOf(input, lookUps);
    const owners =
      body.ciRefs && (await ciOwners(body.ciRefs, lookUps.catalog));
    if (changesBetween(record, changed(input, items)).length === 0) {
      throw new InputError(
        `${fieldOf(body)}: changes nothing, it is so already`,
      );
    }
    const planned = changed(input, items);
    const level = await lookUps.serviceLevels.choose({
      ciRefs: planned.configurationItems.map(item => item.ref),
      priority: planned.priority,
    });
    const major = await majorAfter(planned, body, lookUps);
    return {
      apply: locked => {
        const after = changed(locked, items);
        // A category says nothing of how long it may take.
        const retarget =
          after.priority !== locked.record.priority ||
          body.ciRefs !== undefined;
        return {
          record: retarget ? { ...after, serviceLevel: level.applied } : after,
          entries: [
            {
              kind: 'reclassified',
              visibility: 'public',
              actor: locked.by.ref,
              reason: locked.body.reason,
            },
          ],
          clock: retarget
            ? { kind: 'reclassified', agreed: level.agreed }
            : undefined,
          ciOwners: owners,
          ...major,
        };
      },
    };
  },
};

/** What other items and another priority mean for the major part. */
async function majorAfter(
  planned: IncidentRecord,
  body: Body,
  { catalog, config }: LookUps,
): Promise<Pick<Transition, 'major' | 'next'>> {
  const items = planned.configurationItems;
  if (!planned.major) {
    return { next: await majorByRule(planned, { catalog, config }) };
  }
  return body.ciRefs
    ? {
        major: {
          kind: 'affected',
          affected: await affectedItems(items, catalog),
        },
      }
    : {};
}

function changed(
  { record, body, config }: MoveInput<Body>,
  items: LinkedConfigurationItem[] | undefined,
): IncidentRecord {
  const impact = body.impact ?? record.impact;
  const urgency = body.urgency ?? record.urgency;
  return {
    ...record,
    category: body.category ?? record.category,
    impact,
    urgency,
    priority: priorityOf(config.priorityMatrix, impact, urgency),
    configurationItems: items ?? record.configurationItems,
  };
}

/** The items named; those linked before stay readable though the catalog lost them. */
async function itemsOf(
  { record, body }: MoveInput<Body>,
  { catalog }: LookUps,
): Promise<LinkedConfigurationItem[] | undefined> {
  if (!body.ciRefs) return undefined;
  const linked = new Map(record.configurationItems.map(i => [i.ref, i]));
  const found = await catalog.items(
    body.ciRefs.filter(ref => !linked.has(ref)),
    { fresh: true },
  );
  return body.ciRefs.map((ref, i) => {
    const item = linked.get(ref) ?? found.get(ref);
    if (!item) throw unknownReference(`ciRefs[${i}]`);
    return { ref, title: item.title };
  });
}

function fieldOf(body: Body): string {
  const fields = ['category', 'impact', 'urgency', 'ciRefs'] as const;
  return fields.find(field => body[field] !== undefined) ?? 'category';
}
