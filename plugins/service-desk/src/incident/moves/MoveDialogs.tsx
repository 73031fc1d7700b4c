import {
  type Incident,
  type IncidentAction,
  type IncidentActionRequests,
  type IncidentMove,
  actionOf,
} from '@firstline/plugin-service-desk-common';
import type { ChosenArticle } from '../../knowledge/ArticlePicker';
import { DeclareMajorDialog } from '../../major/DeclareMajorDialog';
import { AssignDialog } from './AssignDialog';
import { ConfirmSolvedDialog } from './ConfirmSolvedDialog';
import { EscalateDialog, TellManagersDialog } from './EscalateDialog';
import { FollowUpDialog } from './FollowUpDialog';
import { HoldDialog } from './HoldDialog';
import type { MoveFrame } from './MoveDialog';
import { AnnounceDialog, CloseDialog, ResumeDialog } from './NoteDialogs';
import { ReasonDialog } from './ReasonDialog';
import { ReclassifyDialog } from './ReclassifyDialog';
import { ResolveDialog } from './ResolveDialog';

/** Takes the body of any move. */
export type SubmitMove = <A extends IncidentAction>(
  action: A,
  body: IncidentActionRequests[A],
) => void;

/** The dialog that belongs to a move. */
export function MoveDialogs(props: {
  move: IncidentMove;
  incident: Incident;
  frame: MoveFrame;
  /** What it is resolved with, when that opened the dialog. */
  article?: ChosenArticle;
  onDraftAfter(wanted: boolean): void;
  /** Takes the minutes worked that are said while resolving; absent where time is not kept. */
  onWorked?(minutes: number | undefined): void;
  onSubmit: SubmitMove;
}) {
  const { move, incident, frame } = props;
  const action = actionOf(move);
  const send = <A extends IncidentAction>(body: IncidentActionRequests[A]) =>
    props.onSubmit(action as A, body);
  switch (move) {
    case 'assign':
      return (
        <AssignDialog
          frame={frame}
          team={incident.assignedTeam}
          onSubmit={send<'assign'>}
        />
      );
    case 'escalateFunctional':
      return <EscalateDialog frame={frame} onSubmit={send<'escalate'>} />;
    case 'escalateHierarchical':
      return <TellManagersDialog frame={frame} onSubmit={send<'escalate'>} />;
    case 'return':
    case 'reopen':
    case 'cancel':
      return (
        <ReasonDialog action={move} frame={frame} onSubmit={send<'return'>} />
      );
    case 'declareMajor':
      return (
        <DeclareMajorDialog
          frame={frame}
          incident={incident}
          onSubmit={send<'declareMajor'>}
        />
      );
    case 'hold':
      return <HoldDialog frame={frame} onSubmit={send<'hold'>} />;
    case 'resume':
      return <ResumeDialog frame={frame} onSubmit={send<'resume'>} />;
    case 'resolve':
      return (
        <ResolveDialog
          frame={frame}
          incident={incident}
          article={props.article}
          onDraftAfter={props.onDraftAfter}
          onWorked={props.onWorked}
          onSubmit={send<'resolve'>}
        />
      );
    case 'confirm':
      return <ConfirmSolvedDialog frame={frame} onSubmit={send<'confirm'>} />;
    case 'followUp':
      return (
        <FollowUpDialog
          frame={frame}
          incident={incident}
          onSubmit={send<'followUp'>}
        />
      );
    case 'close':
      return <CloseDialog frame={frame} onSubmit={send<'close'>} />;
    case 'reclassify':
      return (
        <ReclassifyDialog
          frame={frame}
          incident={incident}
          onSubmit={send<'reclassify'>}
        />
      );
    case 'announce':
      return (
        <AnnounceDialog
          frame={frame}
          before={incident.announcement}
          onSubmit={send<'announce'>}
        />
      );
    default:
      return null;
  }
}
