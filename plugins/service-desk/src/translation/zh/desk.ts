import type { TranslationOf } from '../messages';
import type { desk as en } from '../en/desk';

export const desk: TranslationOf<typeof en> = {
  title: '工作台',
};
