import { common } from './common';
import { desk } from './desk';
import { entity } from './entity';
import { home } from './home';
import { incident } from './incident';
import { report } from './report';
import { requests } from './requests';

/** All English texts, by area. */
export const en = {
  common,
  incident,
  report,
  requests,
  desk,
  entity,
  home,
} as const;
