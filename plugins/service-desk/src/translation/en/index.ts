import { common } from './common';
import { desk } from './desk';
import { entity } from './entity';
import { home } from './home';
import { incident } from './incident';
import { knowledge } from './knowledge';
import { report } from './report';
import { requests } from './requests';

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
} as const;
