import type { ReportWords } from '../ReportWords';

/** 各项指标的名称与口径。 */
export const measures: ReportWords['measures'] = {
  received: { name: '受理数', meaning: '期间内报告的事件。' },
  resolved: {
    name: '解决数',
    meaning: '最后一次解决在期间内，且未重新打开的事件。',
  },
  closed: { name: '关闭数', meaning: '期间内关闭的事件。' },
  cancelled: { name: '取消数', meaning: '期间内取消的事件。' },
  backlog: { name: '期末未解决数', meaning: '期间结束时仍未解决的事件。' },
  responseRate: {
    name: '响应及时率',
    meaning: '在响应时限内受理的，占期间内已响应或响应到期的全部事件。',
  },
  resolutionRate: {
    name: '解决及时率',
    meaning: '在解决时限内解决的，占期间内已解决或解决到期的全部事件。',
  },
  firstLineResolutionRate: {
    name: '一线解决率',
    meaning: '从未分派到一线以上即解决的，占期间内解决的全部事件。',
  },
  secondLineResolutionRate: {
    name: '二线解决率',
    meaning: '由二线解决的，占期间内解决且曾分派到二线的事件。',
  },
  firstContactResolutionRate: {
    name: '首次解决率',
    meaning:
      '由首问人员直接解决、未转其他团队且未重新打开的，占期间内解决的全部事件。',
  },
  reopenRate: {
    name: '返工率',
    meaning: '曾重新打开的，占期间内解决的全部事件。',
  },
  escalationRate: {
    name: '升级率',
    meaning: '升级到更高一线的，占期间内受理的全部事件。',
  },
  neverReassignedRate: {
    name: '未转派率',
    meaning: '一直由首个团队处理的，占期间内受理的全部事件。',
  },
  reassignmentsMean: {
    name: '平均转派次数',
    meaning: '期间内受理的事件在团队间平均转派的次数。',
  },
  reassignmentsMax: {
    name: '最多转派次数',
    meaning: '期间内受理的单个事件在团队间转派次数的最大值。',
  },
  pingPongRate: {
    name: '往返转派率',
    meaning: '又转回曾处理过的团队的，占期间内受理的全部事件。',
  },
  responseSecondsMean: {
    name: '平均响应时间',
    meaning: '从报告到受理的时间，统计期间内解决的事件。',
  },
  responseSecondsP50: {
    name: '响应时间（50% 以内）',
    meaning: '一半事件在此时间内受理。',
  },
  responseSecondsP90: {
    name: '响应时间（90% 以内）',
    meaning: '九成事件在此时间内受理。',
  },
  resolutionSecondsMean: {
    name: '平均解决时间',
    meaning: '从报告到最终解决的时间。',
  },
  resolutionSecondsP50: {
    name: '解决时间（50% 以内）',
    meaning: '一半事件在此时间内解决。',
  },
  resolutionSecondsP90: {
    name: '解决时间（90% 以内）',
    meaning: '九成事件在此时间内解决。',
  },
  responseWorkingSecondsMean: {
    name: '平均响应工作时间',
    meaning: '同响应时间，只计工作时间。',
  },
  resolutionWorkingSecondsMean: {
    name: '平均解决工作时间',
    meaning: '同解决时间，只计工作时间。',
  },
  resolutionWorkingSecondsP50: {
    name: '解决工作时间（50% 以内）',
    meaning: '一半事件在此时间内解决，只计工作时间。',
  },
  resolutionWorkingSecondsP90: {
    name: '解决工作时间（90% 以内）',
    meaning: '九成事件在此时间内解决，只计工作时间。',
  },
  satisfactionRate: {
    name: '满意率',
    meaning: '评价为满意或非常满意的，占期间内全部评价。',
  },
  satisfactionSpeedRate: {
    name: '响应速度满意率',
    meaning: '评价为满意或非常满意的，占对响应速度的全部评价。',
  },
  satisfactionAttitudeRate: {
    name: '服务态度满意率',
    meaning: '评价为满意或非常满意的，占对服务态度的全部评价。',
  },
  satisfactionResultRate: {
    name: '处理结果满意率',
    meaning: '评价为满意或非常满意的，占对处理结果的全部评价。',
  },
  ratings: { name: '评价数', meaning: '期间内收到的评价。' },
  majorIncidents: {
    name: '重大事件数',
    meaning: '期间内受理并宣布为重大事件的事件。',
  },
  solvedWithArticle: {
    name: '借助知识解决数',
    meaning: '期间内借助知识条目解决的事件。',
  },
  workSeconds: { name: '记录工时', meaning: '期间内记录的工作时间。' },
  complaints: { name: '投诉数', meaning: '期间内收到的投诉。' },
  complaintsUpheld: {
    name: '投诉成立数',
    meaning: '期间内裁定为成立或部分成立的投诉。',
  },
};
