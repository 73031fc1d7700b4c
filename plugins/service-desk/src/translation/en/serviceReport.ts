export const serviceReport = {
  title: 'Service reports',
  of: 'Service report, {{month}}',
  all: 'All reports',
  choose: 'Choose…',
  forbidden:
    'This report is not open to you. Choose your own team, or a system that your team owns.',
  none: 'No report yet',
  noneText: 'A report of each month is made on the first working day after it.',
  notMade: 'There is no report of this month yet',
  notMadeText:
    'It is made on the first working day after the month, or when somebody asks for it.',
  month: 'Month',
  made: 'Made',
  madeBy: 'By',
  schedule: 'The schedule',
  scope: {
    label: 'Reports of',
    desk: 'The whole desk',
    system: 'A system',
    owner: 'A team’s services',
    team: 'Team',
  },
  make: {
    title: 'Make a report',
    intro:
      'It is made of what is known now, and kept as it was made, beside those that were made before.',
    exists:
      'There is one of this month already, made on {{time}}. It stays as it is.',
    current: 'This month is not over yet: the report ends with today.',
    submit: 'Make the report',
    again: 'Make another one',
  },
  tools: 'Report',
  language: 'Language of the report',
  print: 'Print or save as PDF',
  csvAll: 'All tables as CSV',
  card: {
    title: 'Service report',
    caption: 'The last months',
    month: 'Month',
    report: 'Report of {{month}}',
    measures: 'Measures',
    none: 'Nothing was reported in these months.',
    of: 'The report is of {{name}}.',
  },
} as const;
