import { pageReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import { incidentReplySchema } from '../incident/incidentReplySchemas';
import type { WatchList } from './watch';

const page = pageReplySchema(incidentReplySchema);

/** What the incident manager watches. */
export const watchReplySchema = z.strictObject({
  aboutToBreach: page,
  breached: page,
  major: page,
  unassigned: page,
  bouncing: page,
} satisfies Record<WatchList, typeof page>);
