import type { en } from '../en';
import { type MessageKey, flattenMessages } from '../messages';
import { common } from './common';
import { desk } from './desk';
import { entity } from './entity';
import { home } from './home';
import { incident } from './incident';
import { report } from './report';
import { requests } from './requests';

export default flattenMessages({
  common,
  incident,
  report,
  requests,
  desk,
  entity,
  home,
}) as { [K in MessageKey<typeof en>]: string };
