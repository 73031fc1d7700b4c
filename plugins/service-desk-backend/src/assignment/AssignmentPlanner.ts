import type {
  AssignmentPreview,
  AssignmentPreviewRequest,
  AssignmentRules,
  DispatchBoard,
} from '@firstline/plugin-service-desk-common';

/**
 * What the rules would do, without doing it. `Who` is how the caller is named, as in the
 * other services.
 *
 * Errors: `NotAllowedError` for those it is not for, `InputError` naming the field.
 */
export interface AssignmentPlanner<Who> {
  /** The rules, teams and weights; for those who work on incidents. */
  rules(options: { by: Who }): Promise<AssignmentRules>;
  /** Who would get a made-up incident, and why; for those who work on incidents. */
  preview(
    request: AssignmentPreviewRequest,
    options: { by: Who },
  ): Promise<AssignmentPreview>;
  /**
   * A team's people with what they have, and what nobody has with who would get it; for the
   * team, agents and managers.
   */
  board(team: string, options: { by: Who }): Promise<DispatchBoard>;
}
