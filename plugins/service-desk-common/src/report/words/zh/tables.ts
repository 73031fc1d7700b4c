import type { ReportWords } from '../ReportWords';

/** 各表标题。 */
export const tables: ReportWords['tables'] = {
  volume: { title: '事件与工作量' },
  trend: { title: '每日受理、解决与未解决事件' },
  'service-levels': {
    title: '服务级别',
    note: '统计期间内达成或超时的时限。',
  },
  'by-priority': { title: '按优先级' },
  times: {
    title: '处理时间',
    note: '统计期间内解决的事件。工作时间不含夜间、周末和节假日。',
  },
  tiers: { title: '分线解决、转派与返工' },
  'by-tier': { title: '按支持线' },
  'by-team': { title: '按团队' },
  'by-channel': { title: '按渠道' },
  'by-category': { title: '按分类' },
  'by-item': { title: '事件涉及的对象' },
  'backlog-age': { title: '未解决事件的时长' },
  satisfaction: { title: '满意度' },
  ratings: { title: '评价分布' },
  repeated: {
    title: '反复发生的事件',
    note: '同一对象、同一分类多次发生，建议作为问题分析。',
  },
  'ping-pong': {
    title: '团队间往返转派',
    note: '事件转回曾处理过的团队的次数。',
  },
  time: {
    title: '时间分布',
    note: '期间内解决的事件所用的工作时间。',
  },
  major: { title: '重大事件' },
  'worst-breaches': { title: '超时最久的事件' },
  knowledge: {
    title: '知识库',
    note: '搜索与知识条目由知识库统计，这些数字没有可打开的明细。',
  },
  complaints: { title: '投诉' },
};
