import type { KnowledgePerson } from '@firstline/plugin-knowledge-base-common';

/** Somebody to look at the screens as. */
export interface Persona {
  name: string;
  title: string;
  group: string;
}

const persona = (name: string, title: string, group: string): Persona => ({
  name,
  title,
  group,
});

/** A reader, engineers of three teams, and the knowledge manager. */
export const personas: Persona[] = [
  persona('zhang.wei', 'Zhang Wei 张伟', 'finance'),
  persona('li.na', 'Li Na 李娜', 'service-desk'),
  persona('wang.fang', 'Wang Fang 王芳', 'payments-team'),
  persona('raj.patel', 'Raj Patel', 'payments-team'),
  persona('liu.yang', 'Liu Yang 刘洋', 'platform-team'),
  persona('anna.schmidt', 'Anna Schmidt', 'platform-team'),
  persona('zhao.min', 'Zhao Min 赵敏', 'dba-team'),
  persona('he.qiang', 'He Qiang 何强', 'it-management'),
];

export const groups: Record<string, string> = {
  finance: 'Finance',
  'service-desk': 'Service Desk',
  'payments-team': 'Payments Team',
  'platform-team': 'Platform Team',
  'dba-team': 'Database Team',
  'it-management': 'IT Management',
};

/** Full refs from the short names used in the samples. */
export const userRef = (name: string) => `user:default/${name}`;
export const groupRef = (name: string) => `group:default/${name}`;

/** What the knowledge base makes of somebody. */
export function knowledgePersonOf(name: string): KnowledgePerson {
  const group = personas.find(p => p.name === name)?.group ?? 'finance';
  return {
    ref: userRef(name),
    groups: [groupRef(group)],
    manager: group === 'it-management',
    engineer: group !== 'finance',
  };
}
