import { type TranslationOf } from '@firstline/frontend-kit';
import type { why as en } from '../en/why';

export const why: TranslationOf<typeof en> = {
  vendor: '厂家',
  yours: '为什么由您处理',
  yourTeam: '为什么由您的团队处理',
  theirs: '为什么由其处理',
  person: {
    named: '规则指定了该人员。',
    'only-one': '在岗人员中只有其可以受理。',
    'only-oneSkill': '在岗人员中只有其具备技能 {{skills}} 且可以受理。',
    'on-call': '值班至 {{until}}。',
    'on-callPlain': '正在值班。',
    'least-loaded': '{{pool}}中负载最小。',
    'least-loadedWith': '{{pool}}中负载最小（负载 {{load}}）。',
    'longest-idle': '{{pool}}中负载相同，且最久没有接到新事件。',
    strategy: '由分派策略“{{strategy}}”选出：{{reason}}',
    strategyPlain: '由分派策略选出。',
    pull: '该团队从队列中自行领取，因此没有指定人员。',
    'nobody-on-duty': '团队目前无人在岗，事件在团队队列中等待。',
    'nobody-with-skill':
      '在岗人员都不具备技能 {{skills}}，事件在团队队列中等待。',
    'all-at-capacity': '在岗人员的负载均已达上限，事件在团队队列中等待。',
  },
  pool: {
    plain: '在岗人员',
    count: '{{candidates}} 名在岗人员',
    skill: '具备技能 {{skills}} 的在岗人员',
    countSkill: '{{candidates}} 名具备技能 {{skills}} 的在岗人员',
  },
};
