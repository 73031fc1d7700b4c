import { NotAllowedError } from '@backstage/errors';
import { inTransaction } from '@firstline/backend-kit';
import type { IncidentView } from '@firstline/plugin-service-desk-common';
import type { NamedArticle } from '../knowledge/ArticleLinks';
import type { Caller } from '../people/Caller';
import { abilitiesOf } from './incidentAccess';
import type { IncidentDependencies } from './incidentDependencies';
import { requireId, requireVersion, requireVisible } from './incidentGate';
import type { IncidentRecord } from './IncidentRecord';
import type { WriteOptions } from './IncidentService';
import type { IncidentWriter } from './IncidentWriter';
import { gateContext } from './moveIncident';

/** Attaches an article, or takes it off; the same twice changes nothing. */
export async function setArticle(
  { deps, writer }: { deps: IncidentDependencies; writer: IncidentWriter },
  request: {
    number: string;
    article: NamedArticle;
    options: WriteOptions<Caller> & { attached: boolean };
  },
): Promise<{ record: IncidentRecord; view: IncidentView }> {
  const { article, options } = request;
  const { by, attached } = options;
  const id = requireId(request.number);
  const now = deps.clock.now();
  const done = await inTransaction(deps.database, async transaction => {
    const found = await deps.store.get(id, { transaction, forUpdate: true });
    const { record, view } = requireVisible(found, by);
    if (!abilitiesOf(record, by, view).mayWrite.includes('internal')) {
      throw new NotAllowedError('You do not work on this incident');
    }
    const asked = { record, options, now };
    const { gate } = await gateContext(deps, asked, transaction);
    requireVersion(record, options.ifVersion, gate);
    const change = { attached, at: now, transaction };
    if (!(await deps.articles.setAttached(id, article, change))) {
      return { record, view };
    }
    const written = await writer.update(
      record,
      {
        record,
        entries: [
          {
            kind: attached ? 'articleAttached' : 'articleDetached',
            visibility: 'internal',
            actor: by.ref,
            changes: [
              {
                field: 'article',
                ...(attached
                  ? { to: article.number }
                  : { from: article.number }),
              },
            ],
          },
        ],
      },
      { by, at: now, transaction },
    );
    return { record: written.record, view };
  });
  deps.outbox.poke();
  return done;
}
