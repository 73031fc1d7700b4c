import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import Router from 'express-promise-router';
import { HEALTH_PATH } from './healthRoute';
import { problemsOf, type PluginHealth } from './PluginHealth';

/**
 * `GET /health`: 200 when all is well, 503 when something is wrong. What it is, operators are
 * told; anybody else learns yes or no.
 *
 * @param options - `isOperator`: of a signed-in user; plugins are operators
 */
export function healthRoutes(options: {
  health: Pick<PluginHealth, 'read'>;
  httpAuth: HttpAuthService;
  isOperator(credentials: BackstageCredentials): Promise<boolean>;
}) {
  const { health, httpAuth } = options;
  const router = Router();
  router.get(HEALTH_PATH, async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service', 'none'],
    });
    const findings = await health.read();
    const isTold = await isTrusted(credentials);
    const problems = problemsOf(findings);
    if (problems) {
      throw new ServiceUnavailableError(isTold ? problems : 'Not well');
    }
    response.json({
      status: 'ok',
      checks: isTold ? findings.map(({ name }) => name) : undefined,
    });
  });
  return router;

  async function isTrusted(credentials: BackstageCredentials) {
    const { type } = credentials.principal as { type: string };
    if (type === 'service') return true;
    // Who they are may be what cannot be asked just now.
    return type === 'user'
      ? options.isOperator(credentials).catch(() => false)
      : false;
  }
}
