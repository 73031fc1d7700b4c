import { flattenMessages, type MessageKey } from '@firstline/frontend-kit';
import type { en } from '../en';
import { article } from './article';
import { common } from './common';
import { editor } from './editor';
import { entity } from './entity';
import { home } from './home';
import { review } from './review';

export default flattenMessages({
  common,
  home,
  article,
  editor,
  review,
  entity,
}) as { [K in MessageKey<typeof en>]: string };
