import type { LoggerService } from '@backstage/backend-plugin-api';

/** How long an answer is given again, in milliseconds: asking often costs nothing. */
const KEEP_MS = 5_000;
/** A check that takes longer has failed. */
const CHECK_SECONDS = 2;

/** Something that can be wrong with a plugin while it runs. */
export interface HealthCheck {
  /** One word, for operators. */
  name: string;
  /** @returns what is wrong, without the content of any record; undefined when nothing is */
  run(): Promise<string | undefined>;
}

/** How a check ended. */
export interface HealthFinding {
  name: string;
  /** Absent when it is well. */
  problem?: string;
}

/** What a {@link PluginHealth} is made of. */
export interface PluginHealthOptions {
  checks: readonly HealthCheck[];
  logger: LoggerService;
  /** Milliseconds that only grow, the process's by default. */
  now?: () => number;
}

/**
 * Says what is wrong with a running plugin. What goes wrong, and that it is right again, is
 * in the log once.
 */
export class PluginHealth {
  readonly #checks: readonly HealthCheck[];
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #kept: { findings: Promise<HealthFinding[]>; at: number } | undefined;
  #said = '';

  static create(options: PluginHealthOptions): PluginHealth {
    return new PluginHealth(options);
  }

  private constructor(options: PluginHealthOptions) {
    this.#checks = options.checks;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => performance.now());
  }

  /** One finding for each check, in their order; at most some seconds old. */
  async read(): Promise<HealthFinding[]> {
    if (!this.#kept || this.#now() - this.#kept.at >= KEEP_MS) {
      this.#kept = { findings: this.#look(), at: this.#now() };
    }
    return this.#kept.findings;
  }

  async #look(): Promise<HealthFinding[]> {
    const findings = await Promise.all(this.#checks.map(runCheck));
    this.#say(problemsOf(findings));
    return findings;
  }

  #say(problems: string): void {
    // Figures in it change from one look to the next: what is wrong counts.
    const kinds = problems.replace(/\d+/g, '');
    if (kinds === this.#said) return;
    this.#said = kinds;
    if (problems) this.#logger.error(`Not well: ${problems}`);
    else this.#logger.info('Well again');
  }
}

/** What is wrong in one line; empty when nothing is. */
export function problemsOf(findings: readonly HealthFinding[]): string {
  return findings
    .flatMap(({ name, problem }) => (problem ? [`${name}: ${problem}`] : []))
    .join('; ');
}

async function runCheck({ name, run }: HealthCheck): Promise<HealthFinding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>(resolve => {
    timer = setTimeout(
      () => resolve(`no answer within ${CHECK_SECONDS} s`),
      CHECK_SECONDS * 1_000,
    );
  });
  try {
    const problem = await Promise.race([run(), late]);
    return problem === undefined ? { name } : { name, problem };
  } catch {
    // What a database says may name hosts and statements; the log has it from elsewhere.
    return { name, problem: 'cannot be read' };
  } finally {
    clearTimeout(timer);
  }
}
