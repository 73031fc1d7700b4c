import { refusal } from '@firstline/frontend-kit/testUtils';

const PREFIX = 'fake.';
const REMEMBERED = ['persona', 'fail', 'latency', 'empty'];

function kept(name: string): string | undefined {
  return sessionStorage.getItem(PREFIX + name) ?? undefined;
}

/** Reads `?persona=&lang=&theme=&fail=&latency=&empty=` and remembers it for the tab. */
export function readSwitches(): void {
  for (const [name, value] of new URLSearchParams(window.location.search)) {
    if (REMEMBERED.includes(name)) {
      sessionStorage.setItem(PREFIX + name, value);
    }
    if (name === 'lang') localStorage.setItem('language', value);
    if (name === 'theme') localStorage.setItem('theme', value);
  }
}

/** Whom this tab is signed in as. */
export function currentPersona(): string {
  return kept('persona') ?? 'wang.fang';
}

/** True with `?empty=1`: nothing written yet. */
export function startsEmpty(): boolean {
  return kept('empty') === '1';
}

/**
 * Delays each call by `?latency=` milliseconds, and fails those named by `?fail=`, several
 * with commas: `all`, `search`, `getArticle:404`, `act:offline`.
 */
export async function delayOrFail(method: string): Promise<void> {
  const latency = Number(kept('latency') ?? 120);
  await new Promise(resolve => setTimeout(resolve, latency));
  const rule = (kept('fail') ?? '')
    .split(',')
    .map(text => text.split(':'))
    .find(([name]) => name === 'all' || name === method);
  if (!rule) return;
  if (rule[1] === 'offline') throw new TypeError('Failed to fetch');
  throw await refusal(Number(rule[1] ?? 500), 'Refused by the harness');
}
