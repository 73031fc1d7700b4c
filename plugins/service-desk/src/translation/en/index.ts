import { clocks } from './clocks';
import { common } from './common';
import { complaint } from './complaint';
import { complaintHearing } from './complaintHearing';
import { settings } from './settings';
import { dispatch } from './dispatch';
import { agents } from './agents';
import { assessment } from './assessment';
import { desk } from './desk';
import { entity } from './entity';
import { home } from './home';
import { incident } from './incident';
import { knowledge } from './knowledge';
import { major } from './major';
import { done, move } from './move';
import { nav } from './nav';
import { report } from './report';
import { measures } from './measures';
import { requests } from './requests';
import { serviceReport } from './serviceReport';
import { satisfaction } from './satisfaction';
import { composer, timeline } from './timeline';
import { why } from './why';
import { watch } from './watch';
import { work } from './work';
import { workOrder } from './workOrder';

/** All English texts, by area. */
export const en = {
  common,
  incident: { ...incident, timeline, composer, move, done },
  report,
  knowledge,
  requests,
  complaint: { ...complaint, ...complaintHearing },
  satisfaction,
  desk,
  entity,
  home,
  nav,
  clocks,
  why,
  watch,
  measures,
  serviceReport,
  major,
  settings,
  dispatch,
  agents,
  assessment,
  work,
  workOrder,
} as const;
