import { type TranslationOf } from '@firstline/frontend-kit';
import type { common as en } from '../en/common';

export const common: TranslationOf<typeof en> = {
  home: '知识库',
  wayOut: '前往知识库',
  cancel: '取消',
  more: '显示更多',
  newArticle: '新建知识条目',
  moreActions: '更多',
  page: {
    review: '审核队列',
    missed: '无结果的搜索',
    import: '导入与导出',
  },
  kind: {
    'known-fix': '已知解决方案',
    'how-to': '操作指南',
    runbook: '运维手册',
    'known-error': '已知错误',
  },
  state: {
    draft: '草稿',
    in_review: '审核中',
    published: '已发布',
    retired: '已停用',
  },
  audience: { everyone: '所有人', engineers: '仅工程师' },
  language: { en: '英文', zh: '中文' },
  needsReview: '需要复审',
  stale: {
    'review-due': '复审日期 {{date}} 已过。',
    'ci-gone': '{{item}} 已不在服务目录中。',
    'ci-deprecated': '{{item}} 已弃用。',
    'ci-changed-hands': '{{item}} 已转由其他团队负责。',
  },
  helped_one: '帮助了 {{count}} 位读者',
  helped_other: '帮助了 {{count}} 位读者',
  solved_one: '解决了 {{count}} 个事件',
  solved_other: '解决了 {{count}} 个事件',
  updated: '更新于 {{time}}',
  field: {
    symptoms: '现象',
    cause: '原因',
    workaround: '临时方案',
    resolution: '解决方法',
    body: '补充说明',
  },
  action: {
    submit: '提交审核',
    approve: '批准',
    reject: '退回修改',
    publish: '发布',
    retire: '停用',
    restore: '恢复为草稿',
    renew: '内容仍然有效',
    edit: '编辑',
  },
};
