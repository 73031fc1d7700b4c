import { earlierResult } from '@firstline/backend-kit';
import type { FileIncident } from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import type { IncidentDependencies } from './incidentDependencies';
import type { WriteOptions } from './IncidentService';

/** What a repeated filing is known by. */
export function filingRequest(
  input: FileIncident,
  options: WriteOptions<Caller>,
) {
  return {
    caller: options.by.ref,
    key: options.idempotencyKey,
    route: 'POST /incidents',
    body: input,
  };
}

/**
 * The id of what the same request has filed before; undefined when it comes for the first
 * time. Asked before the catalog is: what has left it since does not undo what was filed.
 *
 * @throws ConflictError when the key was used for another request
 */
export async function filedBefore(
  { deps }: { deps: Pick<IncidentDependencies, 'database'> },
  input: FileIncident,
  options: WriteOptions<Caller>,
): Promise<number | undefined> {
  const earlier = await earlierResult(
    deps.database,
    filingRequest(input, options),
  );
  return earlier === undefined ? undefined : Number(earlier);
}
