import type { z } from 'zod';

/** What the OpenAPI document says of a route; the audit knows operations by it, too. */
export interface RouteDescription {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As in OpenAPI: `/incidents/{number}`. */
  path: string;
  operationId: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body may be left out, and counts as `{}` then. */
  bodyOptional?: boolean;
  /** The body, or the reply, is a file. */
  file?: 'sent' | 'received';
  /** Media type of the file, where it is always the same. */
  fileType?: string;
  headers?: ('If-Match' | 'Idempotency-Key' | 'X-Filename')[];
  /** Changes nothing, although its method says so: a question too long for an address. */
  readsOnly?: boolean;
  /** How many of these a caller may send within a minute is limited. */
  limitedAs?: 'filings' | 'searches';
  status?: 200 | 201 | 202 | 204;
  reply?: z.ZodType;
  /** Refusals of this route besides 400, 401, 403 and 503. */
  refusals?: (404 | 409 | 410 | 413 | 415 | 429)[];
}
