export const requests = {
  title: 'My requests',
} as const;
