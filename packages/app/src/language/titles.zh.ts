/**
 * Chinese titles of pages, their tabs, and the tabs of an entity, by extension id. Backstage takes
 * these titles as plain strings, so they are not in a translation like everything else.
 */
export const titlesZh: Record<string, string> = {
  'page:home': '首页',
  'page:catalog': '服务目录',
  'page:catalog/entity': '服务目录',
  'page:catalog-graph': '关系图',
  'page:search': '搜索',
  'page:notifications': '通知',
  'page:user-settings': '设置',
  'sub-page:user-settings/general': '常规',
  'sub-page:user-settings/auth-providers': '登录方式',
  'sub-page:user-settings/feature-flags': '功能开关',
  'page:service-desk': '服务台',
  'page:service-desk/report': '报告事件',
  'page:service-desk/my': '我的请求',
  'page:service-desk/desk': '服务台',
  'page:service-desk/dispatch': '调度',
  'page:service-desk/agents': '人员与值班',
  'page:service-desk/settings': '服务台设置',
  'page:service-desk/watch': '值守看板',
  'page:service-desk/follow-ups': '回访',
  'page:service-desk/complaints': '投诉',
  'page:service-desk/measures': '指标',
  'page:service-desk/reports': '服务报告',
  'page:service-desk/daily': '工作日志',
  'page:service-desk/assessment': '工作考核',
  'page:knowledge-base': '知识库',
  'entity-content:catalog/overview': '概览',
  'entity-content:service-desk/incidents': '事件',
  'entity-content:service-desk': '事件',
};

/** Chinese titles of the groups that the tabs of an entity stand in. */
export const entityTabGroupsZh: Record<string, string> = {
  overview: '概览',
  documentation: '文档',
  development: '开发',
  deployment: '部署',
  operation: '运维',
  observability: '可观测性',
};
