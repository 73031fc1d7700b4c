import type { TranslationOf } from '../messages';
import type { incident as en } from '../en/incident';

export const incident: TranslationOf<typeof en> = {
  title: '事件 {{number}}',
};
