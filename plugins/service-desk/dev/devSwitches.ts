import { refusal } from '@firstline/frontend-kit/testUtils';
import { personas } from './people';

const QUERY = {
  persona: 'fake.persona',
  fail: 'fake.fail',
  latency: 'fake.latency',
  empty: 'fake.empty',
};
const STATE_KEY = 'fake.state';

/** Reads `?persona=&lang=&theme=&fail=&latency=&empty=&reset=` and remembers it for the tab. */
export function readSwitches(): void {
  const params = new URLSearchParams(window.location.search);
  for (const [name, key] of Object.entries(QUERY)) {
    const value = params.get(name);
    if (value !== null) sessionStorage.setItem(key, value);
  }
  const lang = params.get('lang');
  const theme = params.get('theme');
  if (lang) localStorage.setItem('language', lang);
  if (theme) localStorage.setItem('theme', theme);
  if (params.has('reset')) localStorage.removeItem(STATE_KEY);
}

/** Whom this tab is signed in as. */
export function currentPersona(): string {
  const name = sessionStorage.getItem(QUERY.persona);
  return personas.some(p => p.name === name) ? name! : 'li.na';
}

/** True with `?empty=1`: no incident at all. */
export function startsEmpty(): boolean {
  return sessionStorage.getItem(QUERY.empty) === '1';
}

/**
 * Delays each call by `?latency=` milliseconds, and fails those named by `?fail=`:
 * `all`, `act`, `getIncident:404`, several with commas.
 */
export async function delayOrFail(method: string): Promise<void> {
  const latency = Number(sessionStorage.getItem(QUERY.latency) ?? 120);
  await new Promise(resolve => setTimeout(resolve, latency));
  for (const rule of (sessionStorage.getItem(QUERY.fail) ?? '').split(',')) {
    const [name, status = '500'] = rule.split(':');
    if (name === 'all' || name === method) {
      if (status === 'offline') throw new TypeError('Failed to fetch');
      throw await refusal(Number(status), 'Refused by a switch of the harness');
    }
  }
}
