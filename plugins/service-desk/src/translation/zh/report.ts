import type { TranslationOf } from '../messages';
import type { report as en } from '../en/report';

export const report: TranslationOf<typeof en> = {
  title: '报告事件',
};
