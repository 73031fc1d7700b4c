/** The demonstration's people that the tests are, by user name. */
export const people = {
  'zhang.wei': 'Zhang Wei 张伟',
  'emma.clark': 'Emma Clark',
  'li.na': 'Li Na 李娜',
  'tom.baker': 'Tom Baker',
  'chen.jie': 'Chen Jie 陈洁',
  'wang.fang': 'Wang Fang 王芳',
  'raj.patel': 'Raj Patel',
  'maria.silva': 'Maria Silva',
  'he.qiang': 'He Qiang 何强',
} as const;
/** A user name of {@link people}. */
export type PersonName = keyof typeof people;

/** Entity ref of a person. */
export const userRef = (name: PersonName) => `user:default/${name}`;
