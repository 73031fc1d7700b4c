import { z } from 'zod';

/** How many requests of one kind a caller may send within a minute. */
export interface RequestLimit {
  person: number;
  service: number;
}

/** By what a request does. Absent: as many as they like. */
export type RequestLimits =
  | Readonly<Record<'filings' | 'searches', RequestLimit>>
  | undefined;

// More than hands can type, and what a program of a few connections sends.
const FILINGS: RequestLimit = { person: 60, service: 6_000 };
const SEARCHES: RequestLimit = { person: 300, service: 6_000 };

const limitSchema = (standard: RequestLimit) => {
  const requests = z
    .int('must be a whole number of requests')
    .min(1, 'must be at least 1; false turns off the limits');
  return z
    .strictObject({
      person: requests.default(standard.person),
      service: requests.default(standard.service),
    })
    .prefault({});
};

/** The `requestLimits` of a plugin's section; `false` for none. */
export const requestLimitsSchema = z
  .union([
    z.literal(false),
    z.strictObject({
      filings: limitSchema(FILINGS),
      searches: limitSchema(SEARCHES),
    }),
  ])
  .transform((limits): RequestLimits => limits || undefined)
  .prefault({});
