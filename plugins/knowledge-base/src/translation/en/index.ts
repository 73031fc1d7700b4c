import { article } from './article';
import { common } from './common';
import { editor } from './editor';
import { entity } from './entity';
import { home } from './home';
import { review } from './review';

/** All English texts, by area. */
export const en = { common, home, article, editor, review, entity } as const;
