import { chromium, type Browser, type Page } from '@playwright/test';

/** A page, and who opens it. */
export interface PageToOpen {
  name: string;
  path: string;
  person: string;
}

/** What opening a page costs somebody who was never here. */
export interface OpenedPage extends PageToOpen {
  /** Over the network, in kilobytes: scripts, and everything else but pictures and fonts. */
  scriptKilobytes: number;
  otherKilobytes: number;
  /** Scripts unpacked. */
  decodedKilobytes: number;
  scripts: number;
  /** Requests to the portal's APIs. */
  calls: number;
  /** Until something is drawn, and until nothing loads or computes any more, in milliseconds. */
  firstPaint: number;
  ready: number;
  /** The same when it is opened again in a browser that has its scripts. */
  again: number;
}

/** Nothing loaded, and no task longer than 50 ms, for so long: it is ready. */
const QUIET_MS = 1_000;
const GIVE_UP_MS = 60_000;
/** From then on a page writes down that somebody stayed on it, which nobody waits for. */
const STAYED_MS = 2_000;
const STAYED_AT = '/api/user-settings/';

/** What a page notes of itself, from its beginning. */
function noteTasks() {
  const notes = { busyUntil: 0 };
  Object.assign(window, { benchNotes: notes });
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.busyUntil = Math.max(notes.busyUntil, startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** Waits until a page is quiet. @returns when it became so, from its beginning */
async function untilQuiet(page: Page): Promise<number> {
  let loading = 0;
  const began = () => {
    loading += 1;
  };
  const ended = () => {
    loading -= 1;
  };
  // What stays open for news of others is not waited for.
  page.on('request', began);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  const until = Date.now() + GIVE_UP_MS;
  let last = -1;
  let since = Date.now();
  for (;;) {
    await page.waitForTimeout(100);
    const activity = await page.evaluate(
      ([stayedAt, stayedMs]) => {
        const entries = performance.getEntriesByType(
          'resource',
        ) as PerformanceResourceTiming[];
        const loaded = entries
          .filter(
            ({ name, startTime }) =>
              startTime < stayedMs || !name.includes(stayedAt),
          )
          .map(({ responseEnd }) => responseEnd);
        const { benchNotes } = window as unknown as {
          benchNotes: { busyUntil: number };
        };
        return Math.max(benchNotes.busyUntil, ...loaded, 0);
      },
      [STAYED_AT, STAYED_MS] as const,
    );
    if (activity !== last) {
      last = activity;
      since = Date.now();
    }
    if (Date.now() - since > QUIET_MS && loading <= 0) break;
    if (Date.now() > until) break;
  }
  page.off('request', began);
  page.off('requestfinished', ended);
  page.off('requestfailed', ended);
  return last;
}

async function firstPaintOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  );
}

async function open(
  browser: Browser,
  url: string,
  wanted: PageToOpen,
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1_400, height: 900 },
  });
  await context.addInitScript(person => {
    sessionStorage.setItem('firstline.persona', person);
    localStorage.setItem('firstline.persona', person);
  }, `user:default/${wanted.person}`);
  await context.addInitScript(noteTasks);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const sums = { script: 0, other: 0, decoded: 0 };
  let calls = 0;
  const scripts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    if (type === 'Script') scripts.add(response.url);
    if (response.url.includes('/api/')) calls += 1;
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (kinds.get(requestId) === 'Script') sums.decoded += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'Script') sums.script += encodedDataLength;
    else if (kind !== 'Font' && kind !== 'Image')
      sums.other += encodedDataLength;
  });
  await page.goto(url + wanted.path, { waitUntil: 'load' });
  const ready = await untilQuiet(page);
  const firstPaint = await firstPaintOf(page);
  const opened = {
    scriptKilobytes: sums.script / 1_024,
    otherKilobytes: sums.other / 1_024,
    decodedKilobytes: sums.decoded / 1_024,
    scripts: scripts.size,
    calls,
  };
  await page.goto(url + wanted.path, { waitUntil: 'load' });
  const again = await untilQuiet(page);
  await context.close();
  return { ...wanted, ...opened, firstPaint, ready, again };
}

/** Opens pages, each in a browser that was never here, then again. */
export async function openPages(
  url: string,
  pages: readonly PageToOpen[],
  options: {
    browser: { executablePath?: string; args: string[] };
    say(line: string): void;
  },
): Promise<OpenedPage[]> {
  const browser = await chromium.launch(options.browser);
  try {
    const opened: OpenedPage[] = [];
    for (const [i, page] of pages.entries()) {
      options.say(`${i + 1}/${pages.length} ${page.name}`);
      opened.push(await open(browser, url, page));
    }
    return opened;
  } finally {
    await browser.close();
  }
}
