import { clocks } from './clocks';
import { common } from './common';
import { settings } from './settings';
import { dispatch } from './dispatch';
import { agents } from './agents';
import { desk } from './desk';
import { entity } from './entity';
import { home } from './home';
import { incident } from './incident';
import { knowledge } from './knowledge';
import { major } from './major';
import { report } from './report';
import { requests } from './requests';
import { why } from './why';
import { watch } from './watch';

/** All English texts, by area. */
export const en = {
  common,
  incident,
  report,
  knowledge,
  requests,
  desk,
  entity,
  home,
  clocks,
  why,
  watch,
  major,
  settings,
  dispatch,
  agents,
} as const;
