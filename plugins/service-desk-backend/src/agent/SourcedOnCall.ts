import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { DutySource } from '@firstline/plugin-service-desk-node';
import type { DateTime } from 'luxon';
import type { OnCall } from './OnCall';

/** Longer than that, filing an incident does not wait. */
const PATIENCE_MS = 2_000;

/** {@link OnCall} of a module's source; one that fails or is slow counts as not knowing. */
export class SourcedOnCall implements OnCall {
  readonly #source: DutySource;
  readonly #logger: Pick<LoggerService, 'warn'>;
  readonly #patienceMs: number;

  /** @param options - `patienceMs`: how long an answer may take, two seconds by default */
  static create(options: {
    source: DutySource;
    logger: Pick<LoggerService, 'warn'>;
    patienceMs?: number;
  }): SourcedOnCall {
    return new SourcedOnCall(options);
  }

  private constructor(options: {
    source: DutySource;
    logger: Pick<LoggerService, 'warn'>;
    patienceMs?: number;
  }) {
    this.#source = options.source;
    this.#logger = options.logger;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  async of(
    team: string,
    at: DateTime,
  ): Promise<ReadonlySet<string> | undefined> {
    const enough = new AbortController();
    try {
      const refs = await Promise.race([
        this.#source.onCall(team, at.toJSDate()),
        sleep(this.#patienceMs, undefined, { signal: enough.signal }).then(
          () => {
            throw new Error(`no answer within ${this.#patienceMs} ms`);
          },
        ),
      ]);
      return refs && new Set(refs.map(ref => ref.toLocaleLowerCase('en-US')));
    } catch (error) {
      this.#logger.warn(
        `The duty source ${
          this.#source.name
        } did not say who is on call; the shifts of the profiles count`,
        toError(error),
      );
      return undefined;
    } finally {
      enough.abort();
    }
  }
}
