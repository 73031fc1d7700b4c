export const requests = {
  title: 'My requests',
  search: 'Search',
  searchPlaceholder: 'Words or a number',
  state: 'State',
  allStates: 'All states',
  updated: 'updated',
  noMatch: 'Nothing matches',
  clearFilters: 'Show everything',
  emptyTitle: 'You have not asked for anything yet',
  emptyText:
    'What you report, and what you follow, is kept here with all that happens to it.',
  section: {
    need_one: 'Waits for you ({{count}})',
    need_other: 'Waits for you ({{count}})',
    open: 'In the works ({{total}})',
    done: 'Done ({{total}})',
  },
  need: {
    answer: 'Your answer is needed',
    confirm: 'Solved: does it work again?',
  },
  part: {
    filed: 'Filed for somebody else',
    participant: 'You take part',
    following: 'You follow it',
  },
  answer: {
    asks: '{{who}} asks:',
    label: 'Your answer',
    send: 'Send the answer',
    blank: 'Write your answer first.',
  },
  confirm: {
    rating: 'How satisfied are you?',
    scale: {
      of5: 'Very satisfied',
      of4: 'Satisfied',
      of3: 'Fair',
      of2: 'Dissatisfied',
      of1: 'Very dissatisfied',
    },
    works: 'It works again',
    not: 'Not solved',
    whyNot: 'What does not work yet?',
    whyNotBlank: 'Say what is still wrong, so that they can go on.',
    sendBack: 'Send it back',
  },
} as const;
