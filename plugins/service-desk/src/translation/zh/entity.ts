import { type TranslationOf } from '@firstline/frontend-kit';
import type { entity as en } from '../en/entity';

export const entity: TranslationOf<typeof en> = {
  title: '事件',
  report: '报告事件',
  card: {
    calm: '没有未解决的事件。',
    open_one: '{{count}} 个未解决事件',
    open_other: '{{count}} 个未解决事件',
    hidden_one: '另有 {{count}} 个您无权查看',
    hidden_other: '另有 {{count}} 个您无权查看',
    recent_one: '最近一小时有 {{count}} 次报告',
    recent_other: '最近一小时有 {{count}} 次报告',
    all: '全部事件',
  },
  announced: '公告时间',
  tab: {
    own: '本对象的事件',
    ownEmptyTitle: '没有事件记录',
    ownEmpty: '还没有人报告过它的问题，或者相关事件您无权查看。',
    upstream: '可能的原因',
    upstreamText: '它所依赖对象上的未解决事件，由近及远。',
    upstreamCalm: '它所依赖的对象上没有未解决的事件。',
    downstream: '可能受影响',
    downstreamText: '依赖它的对象上的未解决事件，由近及远。',
    downstreamCalm: '依赖它的对象上没有未解决的事件。',
    noNeighbours: '目录中没有登记这样的关联对象。',
    quiet_one: '另外 {{count}} 个对象没有未解决的事件。',
    quiet_other: '另外 {{count}} 个对象没有未解决的事件。',
  },
  relation: {
    dependsOn: '本对象依赖它',
    dependencyOf: '它依赖本对象',
    consumesApi: '本对象调用此接口',
    apiConsumedBy: '它调用本对象的接口',
    providesApi: '本对象提供的接口',
    apiProvidedBy: '提供该接口',
    partOf: '本对象属于它',
    hasPart: '它属于本对象',
  },
  hops: '相隔 {{count}} 步',
  work: {
    team: '该团队正在处理',
    person: '此人正在处理',
    empty: '在您可见的范围内没有未解决的事件。',
  },
};
