import { type TranslationOf } from '@firstline/frontend-kit';
import type { entity as en } from '../en/entity';

export const entity: TranslationOf<typeof en> = {
  title: '已知解决方案',
  all: '搜索知识库',
  near: '关于所依赖的 {{item}}',
  nearFar: '关于间接依赖的 {{item}}',
  emptyTitle: '还没有相关知识',
  emptyReader: '此服务有已知的解决方法后，会显示在这里。',
  emptyEngineer: '写下几行经验，下一位处理事件的同事会感谢您。',
  write: '撰写第一篇',
};
