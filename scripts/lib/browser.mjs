// The browser of the browser tests and the screenshots.
import fs from 'node:fs';

/** How Playwright launches it: the system's own; Playwright's download is used where there is none of these. */
export function browserOptions() {
  return {
    executablePath: [
      process.env.CHROMIUM_PATH,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
    ].find(path => path && fs.existsSync(path)),
    args: [
      // The sandbox needs rights that root in a container does not have.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
