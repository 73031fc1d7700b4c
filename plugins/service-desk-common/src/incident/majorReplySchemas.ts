import {
  countReplySchema,
  linkedItemReplySchema,
  momentReplySchema,
} from '@firstline/common-kit';
import { z } from 'zod';

const moment = momentReplySchema;

/** The major part of an incident. */
export const majorIncidentReplySchema = z
  .strictObject({
    declaredAt: moment,
    declaredBy: z.string(),
    reason: z.string(),
    updateEverySeconds: countReplySchema,
    nextUpdateDueAt: moment.optional(),
    linked: z.array(z.string()),
    affected: z.array(linkedItemReplySchema),
    reviewAsked: z.boolean(),
    review: z
      .strictObject({
        summary: z.string(),
        cause: z.string(),
        improvements: z.string(),
        writtenBy: z.string(),
        writtenAt: moment,
      })
      .optional(),
  })
  .meta({ id: 'MajorIncident' });

/** Open major incidents, as everybody who may know of them sees them on an item's page. */
export const majorBannersReplySchema = z.strictObject({
  items: z.array(
    z
      .strictObject({
        number: z.string(),
        title: z.string(),
        since: moment,
        ciRefs: z.array(z.string()),
        lastUpdate: z.strictObject({ text: z.string(), at: moment }).optional(),
        following: z.boolean(),
      })
      .meta({ id: 'MajorBanner' }),
  ),
});
