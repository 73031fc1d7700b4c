import { type TranslationOf } from '@firstline/frontend-kit';
import type { home as en } from '../en/home';

export const home: TranslationOf<typeof en> = {
  requests: {
    title: '我的请求',
    needYou: '等待您处理',
    answer: '需要您的答复',
    confirm: '解决了吗？请确认',
    open: '处理中',
    emptyTitle: '没有进行中的请求',
    empty: '遇到问题时，请在这里报告，只需一分钟。',
    report: '报告事件',
    all: '我的全部请求',
  },
  queue: {
    mine: '由我处理',
    team: '我的团队待受理',
    emptyTitle: '没有等待您处理的事件',
    empty: '没有需要您或您的团队受理的事件。',
    notResolver: '只有处理事件的人员才有队列。',
    desk: '前往服务台',
  },
};
