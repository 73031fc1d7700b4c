import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      incidents?: {
        /** When incidents are read; every ten minutes, if absent. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** How many, the newest ones; 2,000 for an index in memory and 10,000 on PostgreSQL, if absent. */
        limit?: number;
      };
    };
  };
}
