export const home = {
  title: 'My requests',
} as const;
