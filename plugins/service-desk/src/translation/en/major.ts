export const major = {
  banner: {
    label: 'Major incidents',
    title: 'Major incident: {{title}}',
    since: '{{number}} · since {{time}}',
    update: 'Last update {{time}}: {{text}}',
    noUpdate: 'No update yet.',
    follow: 'Follow',
    followLabel: 'Follow {{number}}',
    following: 'You follow it.',
    more_one: '{{count}} more major incident',
    more_other: '{{count}} more major incidents',
  },
  intake: {
    title: 'A major incident is known: {{title}}',
    text: 'Follow it instead of filing: you will hear of every update.',
    follow: 'Follow instead of filing',
    following:
      'You follow {{number}} and will hear of every update. You need not report it, unless yours is something else.',
  },
  panel: {
    label: 'Major incident',
    over: 'Major incident, over',
    declared: 'Declared {{time}} by {{person}}',
    nextUpdate: 'Next update',
    due: 'due {{time}}',
    post: 'Post an update',
    affected_one: '{{count}} affected item',
    affected_other: '{{count}} affected items',
    allAffected: 'Show all',
    linked_one: '{{count}} linked incident',
    linked_other: '{{count}} linked incidents',
    linkedNone:
      'No incident is linked. Reports of the same can be linked from their own page, and resolve together with this one.',
    unlink: 'Unlink',
    unlinkLabel: 'Unlink {{number}}',
    unlinked: 'Unlinked',
    notAnnounced:
      'It is not announced: only those who may see the incident see its banner.',
  },
  declare: {
    happens: 'What will happen',
    managers: 'The incident managers are told at once.',
    updates: 'An update is due every {{time}}; a clock runs for it.',
    banner_one:
      'A banner appears on the page of {{count}} affected item, on the desk and where people report.',
    banner_other:
      'A banner appears on the pages of {{count}} affected items, on the desk and where people report.',
    bannerPlain:
      'A banner appears on the pages of what is affected, on the desk and where people report.',
    notAnnounced:
      'It is not announced yet: until then only those who may see the incident see the banner.',
    review: 'When it is resolved, a review is asked for.',
    final: 'It cannot be taken back.',
    reason: 'What makes it major',
  },
  update: {
    title: 'Post an update',
    intro:
      'Everybody who may know of the incident reads this; when it is announced, that is everybody.',
    text: 'Update',
    hint: 'What works again, what does not, and when there will be news. No names. Markdown works.',
    submit: 'Post the update',
    done: 'Update posted',
  },
  link: {
    action: 'Link to a major incident',
    title: 'Link to a major incident',
    intro:
      'It resolves together with the major incident, and its requester is told then.',
    which: 'Which one',
    none: 'No major incident is open.',
    submit: 'Link',
    done: 'Linked',
    choose: 'Choose one',
    was: 'It was part of major incident {{number}}',
    to: 'It resolves together with major incident {{number}}',
  },
  review: {
    title: 'Review of {{number}}',
    asked: 'A review is asked for',
    askedText:
      'What happened, why, and what will be done so that it does not happen again.',
    write: 'Write the review',
    edit: 'Change the review',
    written: 'Review',
    writtenBy: 'Written {{time}} by {{person}}',
    summary: 'What happened',
    summaryHint: 'Who was affected and how badly, and what was done about it.',
    cause: 'Why',
    causeHint:
      'The cause, and what let it come to this. It is about things, not people.',
    improvements: 'What will be done',
    improvementsHint:
      'So that it does not happen again, or is noticed and over sooner.',
    markdown: 'Markdown works in all fields. What you write is kept here.',
    preview: 'Preview',
    submit: 'Save the review',
    done: 'Review saved',
    back: 'Back to the incident',
    changed:
      'The incident changed while you were writing. Nothing was lost: look at the timeline, and save again if it still fits.',
    notYet: 'There is nothing to review',
    notYetText:
      'A review is written once a major incident is resolved, by those who worked on it.',
    moments: 'Moments',
    since: 'Broken since',
    declared: 'Declared',
    resolved: 'Resolved',
    lasted: 'Lasted',
    timeline: 'What happened',
  },
} as const;
