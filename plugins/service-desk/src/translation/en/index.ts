import { clocks } from './clocks';
import { common } from './common';
import { desk } from './desk';
import { entity } from './entity';
import { home } from './home';
import { incident } from './incident';
import { knowledge } from './knowledge';
import { report } from './report';
import { requests } from './requests';
import { why } from './why';

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
} as const;
