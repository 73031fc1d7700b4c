import type { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  UndeliverableError,
  type Deliverer,
  type OutgoingCall,
} from '@firstline/backend-kit';
import type { KnowledgeBaseService } from '@firstline/plugin-knowledge-base-node';

const NAME = 'recordArticleUse';

/**
 * Tells the knowledge base that an article solved something.
 *
 * @param use - `incidentNumber`: what it solved, counted once whatever becomes of it;
 * `key`: names a use without an incident
 */
export function articleUsed(
  use: { articleNumber: string } & (
    | { incidentNumber: string }
    | { key: string }
  ),
): OutgoingCall {
  const { articleNumber } = use;
  return {
    kind: 'call',
    name: NAME,
    number: articleNumber,
    args:
      'incidentNumber' in use
        ? {
            incidentNumber: use.incidentNumber,
            key: `${use.incidentNumber}.${articleNumber}`,
          }
        : { key: use.key },
  };
}

/** Delivers what {@link articleUsed} makes; where there is no knowledge base, nobody counts. */
export function articleUseDeliverer(options: {
  knowledgeBase: Pick<KnowledgeBaseService, 'recordUse'>;
  auth: AuthService;
}): Deliverer<'call'> {
  return {
    async deliver({ name, number, args }) {
      if (name !== NAME) throw new UndeliverableError(`unknown call ${name}`);
      const { key, incidentNumber } = args;
      try {
        await options.knowledgeBase.recordUse(
          number,
          incidentNumber === undefined ? {} : { incidentNumber },
          {
            credentials: await options.auth.getOwnServiceCredentials(),
            idempotencyKey: key,
          },
        );
      } catch (error) {
        judge(error);
      }
    },
  };
}

function judge(error: unknown): void {
  const status = error instanceof ResponseError ? error.statusCode : undefined;
  // There is no knowledge base, or the article cannot be counted any more.
  if (status === 404 || status === 409) return;
  if (status !== undefined && status < 500 && status !== 429) {
    throw new UndeliverableError(String(error));
  }
  throw error;
}
