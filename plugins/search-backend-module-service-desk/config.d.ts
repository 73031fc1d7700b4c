import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      incidents?: {
        /** When incidents are read; every ten minutes, if absent. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * How far back incidents are read, in days since they were filed; 365, if absent. Older ones are found on the
         * desk itself.
         */
        days?: number;
      };
    };
  };
}
