import type { DeskPerson } from '@firstline/plugin-service-desk-common';

/** Somebody to look at the screens as. */
export interface Persona {
  name: string;
  title: string;
  groups: string[];
}

export const personas: Persona[] = [
  { name: 'zhang.wei', title: 'Zhang Wei 张伟', groups: ['finance'] },
  { name: 'emma.clark', title: 'Emma Clark', groups: ['sales'] },
  { name: 'li.na', title: 'Li Na 李娜', groups: ['service-desk'] },
  { name: 'tom.baker', title: 'Tom Baker', groups: ['service-desk'] },
  { name: 'chen.jie', title: 'Chen Jie 陈洁', groups: ['service-desk'] },
  { name: 'wang.fang', title: 'Wang Fang 王芳', groups: ['payments-team'] },
  { name: 'raj.patel', title: 'Raj Patel', groups: ['payments-team'] },
  { name: 'liu.yang', title: 'Liu Yang 刘洋', groups: ['platform-team'] },
  { name: 'anna.schmidt', title: 'Anna Schmidt', groups: ['platform-team'] },
  { name: 'zhao.min', title: 'Zhao Min 赵敏', groups: ['dba-team'] },
  { name: 'sun.hao', title: 'Sun Hao 孙浩', groups: ['core-engineering'] },
  { name: 'maria.silva', title: 'Maria Silva', groups: ['incident-managers'] },
  { name: 'he.qiang', title: 'He Qiang 何强', groups: ['it-management'] },
];

export const groups: Record<string, string> = {
  'service-desk': 'Service Desk',
  'payments-team': 'Payments Team',
  'platform-team': 'Platform Team',
  'dba-team': 'Database Team',
  'core-engineering': 'Core Engineering',
  'incident-managers': 'Incident Managers',
  'it-management': 'IT Management',
  finance: 'Finance',
  sales: 'Sales',
};

const resolverGroups = [
  'service-desk',
  'payments-team',
  'platform-team',
  'dba-team',
  'core-engineering',
];

/** Full refs from the short names used in the samples. */
export const userRef = (name: string) => `user:default/${name}`;
export const groupRef = (name: string) => `group:default/${name}`;

/** What the desk knows of somebody. */
export function deskPersonOf(name: string): DeskPerson {
  const own = personas.find(p => p.name === name)?.groups ?? [];
  return {
    userRef: userRef(name),
    teams: own.map(groupRef),
    agent: own.includes('service-desk'),
    incidentManager: own.includes('incident-managers'),
    deskManager: own.includes('it-management'),
    resolver: own.some(group => resolverGroups.includes(group)),
  };
}
