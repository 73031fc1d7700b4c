import type { DeskContact } from '@firstline/plugin-service-desk-common';
import { z } from 'zod';

/** One line that says something. @param most - characters */
const line = (most: number) =>
  z
    .string()
    .regex(/^\S.*$/, 'must be one line that says something')
    .max(most);
const PHONE = /^\+?[\d\s()./-]{3,40}$/;

/** `serviceDesk.contact` of the config: how the desk is reached besides its screens (S-028). */
export const contactSchema: z.ZodType<DeskContact | undefined> = z
  .strictObject({
    phone: z.string().regex(PHONE, 'must be a telephone number').optional(),
    extension: line(20).optional(),
    email: z.email('must be an e-mail address').max(254).optional(),
    website: z
      .url({ protocol: /^https?$/, error: 'must be an address of the web' })
      .optional(),
    chat: line(200).optional(),
    hours: z
      .record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), line(200))
      .optional(),
  })
  .optional();
