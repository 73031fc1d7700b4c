export const home = {
  requests: {
    title: 'My requests',
    needYou: 'Waits for you',
    answer: 'We need your answer',
    confirm: 'Solved? Please confirm',
    open: 'Under way',
    emptyTitle: 'Nothing under way',
    empty: 'When something does not work, report it here: it takes a minute.',
    report: 'Report an incident',
    all: 'All my requests',
  },
  queue: {
    mine: 'Mine',
    team: 'My teams, to take',
    emptyTitle: 'Nothing waits for you',
    empty: 'No open incident is yours or your teams’ to take.',
    notResolver: 'Only those who work on incidents have a queue.',
    desk: 'Go to the desk',
  },
} as const;
