export const why = {
  vendor: 'Vendor',
  yours: 'Why it is yours',
  yourTeam: 'Why it is your team’s',
  theirs: 'Why it is theirs',
  person: {
    named: 'The rule names this person.',
    'only-one': 'The only one on duty who can take it.',
    'only-oneSkill':
      'The only one on duty with the skill {{skills}} who can take it.',
    'on-call': 'On call until {{until}}.',
    'on-callPlain': 'On call now.',
    'least-loaded': 'Least loaded of {{pool}}.',
    'least-loadedWith': 'Least loaded of {{pool}}: load {{load}}.',
    'longest-idle':
      'As loaded as others of {{pool}}, and longest without new work.',
    strategy: 'Chosen by the assignment strategy “{{strategy}}”: {{reason}}',
    strategyPlain: 'Chosen by an assignment strategy.',
    pull: 'The team takes its work from its queue, so nobody was chosen.',
    'nobody-on-duty':
      'Nobody of the team is on duty, so it waits in the team’s queue.',
    'nobody-with-skill':
      'Nobody on duty has the skill {{skills}}, so it waits in the team’s queue.',
    'all-at-capacity':
      'Everybody on duty has all they can take, so it waits in the team’s queue.',
  },
  pool: {
    plain: 'those on duty',
    count: '{{candidates}} on duty',
    skill: 'those on duty with the skill {{skills}}',
    countSkill: '{{candidates}} on duty with the skill {{skills}}',
  },
} as const;
