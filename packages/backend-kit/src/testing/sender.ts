import request, { type Response, type Test } from 'supertest';
import type { Send, TestedPlugin } from './runningPlugin';

type Checks = Pick<
  TestedPlugin,
  'pluginId' | 'routes' | 'matchRoute' | 'errorReply'
>;

/** Holds each reply against the schema the OpenAPI document has for it. */
function checkReply(
  { routes, matchRoute, errorReply }: Checks,
  sent: { method: string; path: string },
  response: Response,
): void {
  const [bare] = sent.path.split('?');
  const operation = matchRoute(sent.method.toUpperCase(), bare)?.operationId;
  const route = routes.find(({ operationId }) => operationId === operation);
  if (response.status >= 400) {
    expect(errorReply.parse(response.body)).toBeDefined();
    expect(response.body.response.statusCode).toBe(response.status);
    expect(response.text).not.toMatch(
      /\bat .+:\d+:\d+|select |insert |sqlite/i,
    );
  } else if (route) {
    if (response.type === 'application/json') route.reply?.parse(response.body);
    expect(response.status).toBe(route.status ?? 200);
  }
}

/** Makes what sends requests with these credentials, and checks each reply. */
export function createSender(
  server: Parameters<typeof request>[0],
  authorization: string | undefined,
  checks: Checks,
): Send {
  return async (method, path, body, headers = {}) => {
    const url = `/api/${checks.pluginId}${path}`;
    const sent: Test = request(server)[method](url);
    if (authorization) sent.set('Authorization', authorization);
    // Packed bytes go out as they are, whatever type they are said to be.
    if (Buffer.isBuffer(body)) sent.serialize(bytes => bytes);
    const response = await sent.set(headers).send(body);
    checkReply(checks, { method, path }, response);
    return response;
  };
}
