import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { MetricsService } from './metricsService';

/** Longest that collected figures are told again, in seconds. */
const KEEP_SECONDS = 15;

/** A figure, and what it is of: few values each, and nobody's name among them. */
export interface Observation {
  value: number;
  attributes?: Record<string, string | number>;
}

/** A gauge among those that {@link observeEvery} reads together. */
export interface ObservedGauge<Figures> {
  name: string;
  description: string;
  unit: string;
  /** Only ever grows while the process lives. */
  total?: boolean;
  of(figures: Figures): Observation[];
}

/**
 * Tells gauges that are read from the database, together and at most every 15 seconds however
 * often they are collected. Figures that cannot be read are left out until they can.
 *
 * @param options - `now`: milliseconds that only grow, the process's by default
 */
export function observeEvery<Figures>(options: {
  metrics: MetricsService;
  gauges: readonly ObservedGauge<Figures>[];
  read(): Promise<Figures>;
  logger: LoggerService;
  now?: () => number;
}): void {
  const {
    metrics,
    gauges,
    read,
    logger,
    now = () => performance.now(),
  } = options;
  let kept: { figures: Promise<Figures | undefined>; at: number } | undefined;
  const current = () => {
    if (!kept || now() - kept.at >= KEEP_SECONDS * 1_000) {
      const figures = read().catch(error => {
        logger.warn('Figures for metrics cannot be read', toError(error));
        return undefined;
      });
      kept = { figures, at: now() };
    }
    return kept.figures;
  };
  for (const { name, description, unit, total, of } of gauges) {
    const details = { description, unit };
    const instrument = total
      ? metrics.createObservableCounter(name, details)
      : metrics.createObservableGauge(name, details);
    instrument.addCallback(async result => {
      const figures = await current();
      if (figures === undefined) return;
      for (const { value, attributes } of of(figures)) {
        result.observe(value, attributes);
      }
    });
  }
}
