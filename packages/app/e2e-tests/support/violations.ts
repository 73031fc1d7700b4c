import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What the content security policy kept a page from. */
    violations?: string[];
  }
}

/** Notes what the content security policy keeps a page from; to be called before it is opened. */
export async function noteViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', event => {
      const { effectiveDirective, blockedURI, sample } = event;
      window.violations?.push(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
}

/** What it was kept from so far. */
export async function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => window.violations ?? ['nothing was noted']);
}
