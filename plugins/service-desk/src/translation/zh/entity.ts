import type { TranslationOf } from '../messages';
import type { entity as en } from '../en/entity';

export const entity: TranslationOf<typeof en> = {
  title: '事件',
};
