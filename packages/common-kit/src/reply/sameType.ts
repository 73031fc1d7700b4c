import type { z } from 'zod';

/** All the way down, with optional fields made plain, so that a missing one is noticed. */
type Plain<T> = T extends (infer Item)[]
  ? Plain<Item>[]
  : T extends object
  ? {
      [K in keyof T]-?:
        | Plain<T[K]>
        | (undefined extends T[K] ? 'absent' : never);
    }
  : T;

/** True when two types are one, optional fields included. */
export type Same<A, B> = [Plain<A>] extends [Plain<B>]
  ? [Plain<B>] extends [Plain<A>]
    ? true
    : false
  : false;

/** For tests: compiles only when the schema and the type are one, given `true`. */
export function sameType<Schema extends z.ZodType, Type>(
  same: Same<z.output<Schema>, Type>,
): boolean {
  return same;
}
