import type { JsonValue } from '@backstage/types';
import { hostileTexts, hostileValues } from './hostileValues';
import type { Random } from './Random';

type Path = (string | number)[];

/** The value with something wrong in it, somewhere; a copy. */
export function mutate(value: JsonValue, random: Random): JsonValue {
  const copy = structuredClone(value);
  const path = random.pick(pathsOf(copy));
  const { parent, key, at } = lookUp(copy, path);
  const put = (next: JsonValue) => {
    if (parent === undefined) return next;
    (parent as Record<string | number, JsonValue>)[key] = next;
    return copy;
  };
  switch (random.below(8)) {
    case 0:
      return put(random.pick(hostileTexts));
    case 1:
      return put([at]);
    case 2:
      return put({ value: at });
    case 3: {
      if (parent === undefined) return put(null);
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete (parent as Record<string, JsonValue>)[key];
      return copy;
    }
    case 4:
      return put(withField(at, random));
    case 5:
      return put(Array.from({ length: 400 }, () => at));
    default:
      return put(random.pick(hostileValues));
  }
}

/** With a field nobody asked for, be it one that objects have by nature. */
function withField(value: JsonValue, random: Random): JsonValue {
  const name = random.pick([
    '__proto__',
    'constructor',
    'prototype',
    'version',
    'number',
    'actor',
    'tier',
    'unheardOf',
    '',
    '\u0000',
  ]);
  const fields =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value
      : {};
  const grown = { ...fields };
  // Assigned, `__proto__` would be lost on the way.
  Object.defineProperty(grown, name, {
    value: random.pick<JsonValue>(['x', { polluted: true }, null]),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return grown;
}

function pathsOf(value: JsonValue, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    pathsOf(child as JsonValue, [...path, key]),
  );
  return [path, ...inner];
}

function lookUp(root: JsonValue, path: Path) {
  let parent: JsonValue | undefined;
  let at = root;
  for (const key of path) {
    parent = at;
    at = (at as Record<string | number, JsonValue>)[key];
  }
  return { parent, key: path.at(-1) ?? '', at };
}
