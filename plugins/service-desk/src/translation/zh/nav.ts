export const nav = {
  waiting_one: '{{count}} 份待办',
  waiting_other: '{{count}} 份待办',
};
