// What the scripts print: numbered steps with the time gone by, and failures in words.

const started = performance.now();

/** A failure that is told in words, without a stack. */
export class Refusal extends Error {}

/** Seconds since the script began, as text. */
export function elapsed(since = started) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Prints one line with the time gone by. */
export function say(text) {
  console.log(`[${elapsed().padStart(8)}] ${text}`);
}

/** Returns a function that announces the next of `total` steps. */
export function steps(total) {
  let current = 0;
  return text => say(`(${(current += 1)}/${total}) ${text}`);
}

/** Ends the process after telling why. */
export function die(error) {
  console.error(
    `\n${error instanceof Refusal ? error.message : error.stack}\n`,
  );
  process.exit(1);
}

/** Ends the process after telling which commands there are. */
export function usage(names) {
  console.error(`usage: node scripts/run.mjs <${names.join(' | ')}> [options]`);
  process.exit(2);
}
