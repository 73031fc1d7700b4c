import { ResponseError } from '@backstage/errors';

const names: Record<number, string> = {
  400: 'InputError',
  401: 'AuthenticationError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  500: 'Error',
};

/** A refusal shaped as the client makes it of the server's reply. */
export async function refusal(
  status: number,
  message: string,
  more: Record<string, unknown> = {},
): Promise<ResponseError> {
  const name = names[status] ?? 'Error';
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message, ...more },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ) as Parameters<typeof ResponseError.fromResponse>[0],
  );
}
