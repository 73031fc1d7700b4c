import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { asksForCsv, parseQuery, sendCsv } from '@firstline/backend-kit';
import { assessmentsQuerySchema } from '@firstline/plugin-service-desk-common';
import Router from 'express-promise-router';
import { assessmentColumns } from './assessmentColumns';
import type { AssessmentService } from './AssessmentService';

/** Route of assessments: JSON, or CSV for those who manage. */
export function assessmentRoutes(options: {
  assessments: AssessmentService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { assessments, httpAuth } = options;
  const router = Router();

  router.get('/assessments', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { language, ...request } = parseQuery(assessmentsQuerySchema, req);
    const reply = await assessments.read(request, { by });
    res.vary('Accept');
    if (!asksForCsv(req)) {
      res.json(reply);
      return;
    }
    if (!reply.manages) {
      throw new NotAllowedError('The export is for managers');
    }
    sendCsv(res, {
      fileName: `assessment-${reply.from}-${reply.to}.csv`,
      columns: assessmentColumns(
        language ?? (req.acceptsLanguages('en', 'zh') === 'zh' ? 'zh' : 'en'),
      ),
      rows: reply.items,
    });
  });

  return router;
}
