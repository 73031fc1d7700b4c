import leven from 'leven';
import type { z } from 'zod';

const FEW_LETTERS = 2;

/**
 * A section of the config that others may add keys of their own to, and in which a key that
 * is nearly one of its own is a slip of the pen: it would count for nothing, silently.
 */
export function refuseSlips<T extends z.ZodObject>(section: T): T {
  const known = Object.keys(section.shape);
  return section.superRefine((given, context) => {
    for (const key of Object.keys(given)) {
      if (known.includes(key)) continue;
      const meant = known.find(
        own => leven(own.toLowerCase(), key.toLowerCase()) <= FEW_LETTERS,
      );
      if (meant) {
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `does not exist; did you mean ${meant}?`,
        });
      }
    }
  });
}
