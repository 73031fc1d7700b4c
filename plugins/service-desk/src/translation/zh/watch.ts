import { type TranslationOf } from '@firstline/frontend-kit';
import type { watch as en } from '../en/watch';

export const watch: TranslationOf<typeof en> = {
  title: '值守看板',
  forbidden: '值守看板供事件经理和服务台经理使用。您的队列在服务台页面。',
  refresh: '刷新',
  counts: '需要关注的事件',
  list: {
    aboutToBreach: '即将超时',
    breached: '已超时',
    major: '重大事件',
    unassigned: '长时间无人受理',
    bouncing: '反复转派',
  },
  hint: {
    aboutToBreach: '时限即将用完。',
    breached: '时限已用完，仍未解决。',
    major: '解决之前，须按固定间隔通报进展。',
    unassigned: '超过时限仍无人受理。',
    bouncing: '多次转派仍未解决。',
  },
  none: '暂无。',
  calm: '一切平稳。',
  calmText: '没有超时、无人受理或反复转派的事件。本页会自动更新。',
  stale: '以下是上次获取的内容，刚才未能刷新。',
  total: '{{total}}',
  totalAtLeast: '超过 {{total}}',
  shown: '显示前 {{shown}} 个，共 {{total}} 个。',
  onDesk: '在服务台查看全部',
  nobody: '暂无',
  handedOver_one: '已转派 {{count}} 次',
  handedOver_other: '已转派 {{count}} 次',
  moreClocks_one: '另有 {{count}} 个时限',
  moreClocks_other: '另有 {{count}} 个时限',
  reported: '报告于{{time}}',
  said: '已超时 {{breached}} 个，即将超时 {{aboutToBreach}} 个，重大事件 {{major}} 个，无人受理 {{unassigned}} 个，反复转派 {{bouncing}} 个。',
};
