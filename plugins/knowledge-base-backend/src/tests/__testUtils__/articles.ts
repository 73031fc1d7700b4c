import type { Response } from 'supertest';
import type { RunningPlugin, Send } from './startPlugin';

/** A component that the payments team owns. */
export const item = 'component:default/payments-api';

/** What is written unless a test says otherwise. */
export const good = {
  title: 'Payments time out',
  kind: 'known-fix',
  resolution: 'Restart the connection pool.',
  ciRefs: [item],
  audience: 'everyone',
};

/** Writes a draft; returns its number. */
export async function draft(send: Send, article: object = {}): Promise<string> {
  const { body } = await send('post', '/articles', { ...good, ...article });
  return body.number;
}

/** Makes a move; returns the article. */
export async function act(
  send: Send,
  number: string,
  action: string,
  body: object = {},
) {
  const path = `/articles/${number}/actions/${action}`;
  const response = await send('post', path, body);
  expect([action, response.status, response.body.error?.message]).toEqual([
    action,
    200,
    undefined,
  ]);
  return response.body;
}

/** Written by raj.patel, approved by wang.fang; returns its number. */
export async function publish(
  { as }: Pick<RunningPlugin, 'as'>,
  article: object = {},
): Promise<string> {
  const number = await draft(as('raj.patel'), article);
  await act(as('raj.patel'), number, 'submit');
  await act(as('wang.fang'), number, 'approve');
  return number;
}

/** The text of a reply, also of one that comes as bytes. */
export function textOf({ body, text }: Response): string {
  return text ?? Buffer.from(body).toString();
}
