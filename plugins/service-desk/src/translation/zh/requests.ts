import type { TranslationOf } from '../messages';
import type { requests as en } from '../en/requests';

export const requests: TranslationOf<typeof en> = {
  title: '我的请求',
};
