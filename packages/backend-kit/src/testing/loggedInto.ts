import { inspect } from 'node:util';
import {
  coreServices,
  createServiceFactory,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';

const DEPTH = 8;

/** The log of the whole backend, requests too: into the list goes whatever a log could show of each line. */
export function loggedInto(lines: string[]) {
  const write =
    (level: string) =>
    (message: string, meta?: unknown): void => {
      lines.push(
        `${level} ${message} ${inspect(meta, {
          depth: DEPTH,
          maxStringLength: null,
        })} ${JSON.stringify(meta)}`,
      );
    };
  const logger: RootLoggerService = {
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    debug: write('debug'),
    child: meta => {
      lines.push(`child ${JSON.stringify(meta)}`);
      return logger;
    },
  };
  return createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => logger,
  });
}
