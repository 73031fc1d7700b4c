export const entity = {
  title: 'Known fixes',
  all: 'Search the knowledge base',
  near: 'It depends on {{item}}',
  nearFar: '{{item}}, further along',
  emptyTitle: 'Nothing written down yet',
  emptyReader: 'When a fix for this service is known, it appears here.',
  emptyEngineer:
    'Whoever solves the next incident here will be glad of a few lines from you.',
  write: 'Write the first one',
} as const;
