import { type TranslationOf } from '@firstline/frontend-kit';
import type { requests as en } from '../en/requests';

export const requests: TranslationOf<typeof en> = {
  title: '我的请求',
  search: '搜索',
  searchPlaceholder: '关键词或编号',
  state: '状态',
  allStates: '全部状态',
  updated: '更新于',
  noMatch: '没有符合条件的请求',
  clearFilters: '显示全部',
  emptyTitle: '您还没有提交过请求',
  emptyText: '您报告或关注的事件及其全部进展都会保存在这里。',
  section: {
    need_one: '等待您处理（{{count}}）',
    need_other: '等待您处理（{{count}}）',
    open: '处理中（{{total}}）',
    done: '已完成（{{total}}）',
  },
  need: {
    answer: '需要您答复',
    confirm: '已解决：是否恢复正常？',
  },
  part: {
    filed: '替他人提交',
    participant: '您参与其中',
    following: '您已关注',
  },
  answer: {
    asks: '{{who}} 询问：',
    label: '您的答复',
    send: '发送答复',
    blank: '请先填写答复。',
  },
  confirm: {
    rating: '您是否满意？',
    scale: {
      of5: '非常满意',
      of4: '满意',
      of3: '一般',
      of2: '不满意',
      of1: '非常不满意',
    },
    works: '已恢复正常',
    not: '尚未解决',
    whyNot: '还有什么问题？',
    whyNotBlank: '请说明还有什么问题，以便继续处理。',
    sendBack: '退回处理',
  },
};
