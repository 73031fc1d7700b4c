import type {
  Assessments,
  AssessmentsRequest,
} from '@firstline/plugin-service-desk-common';

/**
 * What engineers did in a period, for themselves and for those who manage them. `Who` is as
 * in the work service.
 *
 * Errors: `NotAllowedError` for everybody else, agents and plugins too.
 */
export interface AssessmentService<Who> {
  read(request: AssessmentsRequest, options: { by: Who }): Promise<Assessments>;
}
