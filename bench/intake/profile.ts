import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';

/** What a portal that is profiled is told; it says `{ profiled: true }` when it has done so. */
export type ProfileOrder = { profile: 'begin' } | { profile: 'end' };

/**
 * In a portal with a folder for profiles in its environment: from `begin` to `end`, again
 * and again, where its time goes; each in a file that the developer tools of a browser open.
 */
export function profileOnDemand(): void {
  const folder = process.env.BENCH_PROFILE;
  if (!folder) return;
  const session = new Session();
  let count = 0;
  session.connect();
  process.on('message', (order: Partial<ProfileOrder>) => {
    const obey = async () => {
      if (order.profile === 'begin') {
        await session.post('Profiler.enable');
        await session.post('Profiler.start');
      } else if (order.profile === 'end') {
        const { profile } = await session.post('Profiler.stop');
        count += 1;
        writeFileSync(
          join(folder, `${count}.cpuprofile`),
          JSON.stringify(profile),
        );
      } else {
        return;
      }
      process.send!({ profiled: true });
    };
    obey().catch(error => process.stderr.write(`${error}\n`));
  });
}
