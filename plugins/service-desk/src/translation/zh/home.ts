import type { TranslationOf } from '../messages';
import type { home as en } from '../en/home';

export const home: TranslationOf<typeof en> = {
  title: '我的请求',
};
