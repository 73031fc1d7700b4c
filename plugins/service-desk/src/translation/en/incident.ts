export const incident = {
  title: 'Incident {{number}}',
} as const;
