import { InputError } from '@backstage/errors';
import type { Readable } from 'node:stream';
import { PayloadTooLargeError } from '../errors';

function tooLarge(limitBytes: number) {
  return new PayloadTooLargeError(
    `the file is larger than the limit of ${limitBytes} bytes`,
  );
}

/**
 * Reads a stream to its end, and stops as soon as it is longer than allowed.
 *
 * @param options - `limitBytes`: most bytes; `announcedBytes`: what the sender says it
 * will be, refused before anything is read
 * @throws PayloadTooLargeError over the limit; InputError when it is empty or its sender
 * went away
 */
export async function readLimited(
  stream: Readable,
  options: { limitBytes: number; announcedBytes?: number },
): Promise<Buffer> {
  const { limitBytes, announcedBytes } = options;
  if ((announcedBytes ?? 0) > limitBytes) throw tooLarge(limitBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Not destroyed on return: the refusal still has to go out on the same connection.
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > limitBytes) throw tooLarge(limitBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof PayloadTooLargeError) throw error;
    throw new InputError('the file ended before it was complete');
  }
  if (size === 0) throw new InputError('the file is empty');
  return Buffer.concat(chunks, size);
}
