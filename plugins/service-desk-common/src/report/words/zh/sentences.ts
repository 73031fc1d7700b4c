import type { ReportWords } from '../ReportWords';

/** 报告中的整句。 */
export const sentences: ReportWords['sentences'] = {
  volume: ({ received, resolved, backlog }) =>
    `本月受理事件 ${received} 个，解决 ${resolved} 个，月末未解决 ${backlog} 个。`,
  before: ({ received }) => `上月受理 ${received} 个。`,
  levels: ({ responded, resolved }) =>
    `响应及时率 ${responded}，解决及时率 ${resolved}。`,
  firstLine: ({ share }) => `一线解决率 ${share}。`,
  median: ({ time }) => `一半事件在 ${time}内解决。`,
  satisfaction: ({ share, ratings }) =>
    `共收到评价 ${ratings} 个，满意率 ${share}。`,
  period: ({ from, to, zone }) => `${from}至${to}，${zone}`,
  made: ({ at, by }) => `${by}于${at}生成`,
  schedule: '系统',
};
