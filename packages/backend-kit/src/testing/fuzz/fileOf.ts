import { hostileBodies, hostileTexts } from './hostileValues';
import { mutate } from './mutate';
import type { SampleContext } from './sampleOf';

const MOST_LINES = 4;

/** Contents of a file: lines the plugin knows, some of them spoilt when `hostile`. */
export function fileOf(
  { random, examples }: SampleContext,
  hostile: boolean,
): string {
  const known = examples.lines ?? ['a note'];
  const lines = Array.from({ length: 1 + random.below(MOST_LINES) }, () => {
    const line = random.pick(known);
    if (!hostile) return JSON.stringify(line);
    return random.pick([
      () => random.pick(hostileBodies),
      () => random.pick(hostileTexts),
      () => JSON.stringify(mutate(line, random)),
    ])();
  });
  return lines.join('\n');
}
