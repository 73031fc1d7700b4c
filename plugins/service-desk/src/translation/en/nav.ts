export const nav = {
  waiting_one: '{{count}} waiting',
  waiting_other: '{{count}} waiting',
};
