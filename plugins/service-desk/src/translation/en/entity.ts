export const entity = {
  title: 'Incidents',
} as const;
