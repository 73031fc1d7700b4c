import type { MetricsService } from '@firstline/backend-kit';
import type { ReportJob } from '../report/ReportJob';

/** Times the runs of the report job that made something or failed. */
export function timeReports(
  job: Pick<ReportJob, 'run'>,
  { metrics }: { metrics: MetricsService },
): Pick<ReportJob, 'run'> {
  const duration = metrics.createHistogram('service_desk.reports.duration', {
    description:
      'How long the report job took, where there was something to do',
    unit: 's',
    advice: { explicitBucketBoundaries: [0.1, 0.5, 1, 5, 10, 30, 60, 300] },
  });
  return {
    async run(signal) {
      const started = performance.now();
      const seconds = () => (performance.now() - started) / 1_000;
      try {
        const made = await job.run(signal);
        if (made > 0) duration.record(seconds(), { outcome: 'made' });
        return made;
      } catch (error) {
        duration.record(seconds(), { outcome: 'failed' });
        throw error;
      }
    },
  };
}
