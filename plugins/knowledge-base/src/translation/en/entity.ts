export const entity = {
  title: 'Known fixes',
  all: 'Search the knowledge base',
  near: 'About {{item}}, on which this depends',
  nearFar: 'About {{item}}, on which this depends by way of others',
  emptyTitle: 'Nothing written down yet',
  emptyReader: 'When a fix for this service is known, it appears here.',
  emptyEngineer:
    'Whoever solves the next incident here will be glad of a few lines from you.',
  write: 'Write the first one',
} as const;
