import { z } from 'zod';

const units: Record<string, number> = {
  '': 1,
  K: 1024,
  M: 1024 ** 2,
  G: 1024 ** 3,
};

/** A size such as `10MB`; a kilobyte has 1024 bytes. Parses to bytes. */
export const byteSizeSchema = z.string().transform((text, context) => {
  const [, amount, unit] =
    /^(\d{1,6}(?:\.\d{1,3})?) ?([KMG]?)i?B$/.exec(text.trim()) ?? [];
  const bytes = Math.floor(Number(amount) * units[unit ?? '']);
  if (!(bytes >= 1)) {
    context.addIssue({
      code: 'custom',
      message: 'must be a size such as 10MB or 500KB',
    });
    return z.NEVER;
  }
  return bytes;
});
