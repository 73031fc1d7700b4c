import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  observeEvery,
  type Clock,
  type MetricsService,
} from '@firstline/backend-kit';
import type { Priority } from '@firstline/plugin-service-desk-common';
import { BreachCount } from './BreachCount';
import type { DeskFigures, OpenIncidents } from './DeskFigures';

interface Figures {
  open: OpenIncidents[];
  lags: ReadonlyMap<string, number>;
  breaches: ReadonlyMap<Priority, number>;
}

/** Tells what is open, how late the sweeps are and how many service levels were missed. */
export function observeDesk(options: {
  figures: DeskFigures;
  metrics: MetricsService;
  clock: Clock;
  logger: LoggerService;
}): void {
  const { figures, metrics, logger } = options;
  const breaches = BreachCount.create(options);
  observeEvery<Figures>({
    metrics,
    logger,
    read: async () => ({
      open: await figures.open(),
      lags: await figures.lags(),
      breaches: await breaches.read(),
    }),
    gauges: [
      {
        name: 'service_desk.incidents.open',
        description: 'Open incidents by state, priority and tier',
        unit: '{incident}',
        of: ({ open }) =>
          open.map(({ count, state, priority, tier }) => ({
            value: count,
            attributes: { state, priority, tier },
          })),
      },
      {
        name: 'service_desk.incidents.unassigned',
        description: 'Open incidents that nobody has, by priority and tier',
        unit: '{incident}',
        of: ({ open }) => unassignedOf(open),
      },
      {
        name: 'service_desk.sweeps.lag',
        description: 'How late the oldest record is that a sweep should take',
        unit: 's',
        of: ({ lags }) =>
          [...lags].map(([sweep, value]) => ({ value, attributes: { sweep } })),
      },
      {
        name: 'service_desk.incidents.breached',
        description: 'Service levels that were missed, by priority',
        unit: '{breach}',
        total: true,
        of: ({ breaches: counts }) =>
          [...counts].map(([priority, value]) => ({
            value,
            attributes: { priority },
          })),
      },
    ],
  });
}

function unassignedOf(open: OpenIncidents[]) {
  const sums = new Map<
    string,
    { value: number; attributes: { priority: Priority; tier: number } }
  >();
  for (const { priority, tier, unassigned } of open) {
    const key = `${priority} ${tier}`;
    const sum = sums.get(key) ?? { value: 0, attributes: { priority, tier } };
    sum.value += unassigned;
    sums.set(key, sum);
  }
  return [...sums.values()];
}
