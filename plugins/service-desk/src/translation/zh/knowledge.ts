import type { TranslationOf } from '@firstline/frontend-kit';
import type { knowledge as en } from '../en/knowledge';

export const knowledge: TranslationOf<typeof en> = {
  kind: {
    'known-fix': '已知解决方案',
    'how-to': '操作指南',
    runbook: '运维手册',
    'known-error': '已知错误',
  },
  part: {
    symptoms: '现象',
    cause: '原因',
    workaround: '临时方案',
    resolution: '解决方法',
  },
  forEngineers: '仅工程师可见',
  reason: {
    item: '关于 {{item}}',
    neighbour: '关于所依赖的 {{item}}',
    words: '匹配：{{words}}',
    solved_one: '解决过 {{count}} 个事件',
    solved_other: '解决过 {{count}} 个事件',
  },
  open: '打开 {{number}}',
  unavailable: '知识库暂时没有响应，不影响服务台的使用。',
  panel: {
    title: '知识',
    attached: '已关联',
    suggested: '推荐条目',
    none: '暂无合适的条目。',
    attach: '关联',
    attachLabel: '将 {{number}} 关联到此事件',
    detachLabel: '取消关联 {{number}}',
    solvedWith: '用它解决',
    solvedWithLabel: '用它解决：{{number}}',
    solved: '已解决问题',
  },
  draft: '起草知识条目',
  draftHint: '把这次的经验留给下一次。',
  picker: {
    label: '解决问题的知识条目',
    placeholder: '按关键词、错误代码或编号搜索',
    near: '与此事件相关',
    found: '搜索结果',
  },
  draftAfter: '之后据此编写知识条目',
};
