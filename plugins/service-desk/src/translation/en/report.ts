export const report = {
  title: 'Report an incident',
} as const;
