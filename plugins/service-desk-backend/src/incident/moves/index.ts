import type {
  IncidentAction,
  IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';
import { accept } from './accept';
import { announce } from './announce';
import { assign } from './assign';
import { cancel } from './cancel';
import { close } from './close';
import { confirm } from './confirm';
import { declareMajor } from './declareMajor';
import { escalate } from './escalate';
import { followUp } from './followUp';
import { giveBack } from './giveBack';
import { hold } from './hold';
import { reclassify } from './reclassify';
import { reopen } from './reopen';
import { resolve } from './resolve';
import { resume } from './resume';

/** What each action of the API does. */
export const moves: {
  [A in IncidentAction]: Move<IncidentActionBodies[A]>;
} = {
  assign,
  accept,
  escalate,
  return: giveBack,
  hold,
  resume,
  resolve,
  confirm,
  followUp,
  close,
  reopen,
  cancel,
  reclassify,
  announce,
  declareMajor,
};
