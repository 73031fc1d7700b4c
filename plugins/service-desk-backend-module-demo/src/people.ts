/** The groups of the demo people, as in the demo catalog. */
export const groupOfPerson = {
  'zhang.wei': 'finance',
  'emma.clark': 'sales',
  'li.na': 'service-desk',
  'tom.baker': 'service-desk',
  'chen.jie': 'service-desk',
  'wang.fang': 'payments-team',
  'raj.patel': 'payments-team',
  'liu.yang': 'platform-team',
  'anna.schmidt': 'platform-team',
  'zhao.min': 'dba-team',
  'sun.hao': 'core-engineering',
  'maria.silva': 'incident-managers',
  'he.qiang': 'it-management',
  'xu.ling': 'executive-board',
} as const;

/** One of the demo people, by the name of their user entity. */
export type Person = keyof typeof groupOfPerson;

export const userRefOf = (person: Person) => `user:default/${person}`;
export const groupRefOf = (group: string) => `group:default/${group}`;
