import type { ReportWords } from '../ReportWords';
import { columns } from './columns';
import { measures } from './measures';
import { sentences } from './sentences';
import { tables } from './tables';

const lines: Record<string, string> = { 1: '一线', 2: '二线', 3: '三线' };

/** What tables of measures say in Chinese. */
export const zh: ReportWords = {
  report: month => `${month}服务报告`,
  wholeDesk: '整个服务台',
  sentences,
  measures,
  tables,
  columns,
  units: { count: '数量', share: '比例', seconds: '秒', mean: '平均值' },
  priority: { P1: 'P1 紧急', P2: 'P2 高', P3: 'P3 中', P4: 'P4 低' },
  channel: {
    portal: '门户',
    phone: '电话',
    email: '邮件',
    chat: '即时通讯',
    'walk-in': '现场',
    monitoring: '监控告警',
    api: '接口',
  },
  clock: {
    response: '响应',
    resolution: '解决',
    ola: '本线处理时限',
    update: '下次通报',
  },
  waitingFor: {
    requester: '用户答复',
    vendor: '厂家',
    parts: '备件',
    change: '变更',
    visit: '约定的上门服务',
  },
  timeKind: { untouched: '尚未受理', working: '处理中', waiting: '等待' },
  waitingOf: whom => `等待${whom}`,
  points: {
    1: '非常不满意',
    2: '不满意',
    3: '一般',
    4: '满意',
    5: '非常满意',
  },
  tier: tier => lines[tier] ?? `${tier} 线`,
  age: (from, to) => {
    if (to === undefined) return `${from} 天及以上`;
    return to === 1 ? '不足 1 天' : `${from} 至 ${to} 天`;
  },
  none: '无',
  stillOpen: '尚未解决',
  knowledge: {
    searches: '搜索次数',
    searchesWithoutResult: '无结果的搜索',
    articlesPublished: '发布的知识条目',
    incidentsSolvedWithArticle: '借助知识条目解决的事件',
  },
  complaints: {
    received: '收到',
    upheld: '成立',
    partlyUpheld: '部分成立',
    notUpheld: '不成立',
    open: '尚未裁定',
  },
};
