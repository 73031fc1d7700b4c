/** What the complainant reads, and what both sides do. */
export const complaint = {
  title: 'Complaint {{number}}',
  state: {
    submitted: 'To be verified',
    verified: 'To be decided',
    decided: 'To be answered',
    answered: 'Answered',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  again: 'To be decided again',
  secondRound: 'Second round',
  outcome: {
    upheld: 'Upheld',
    'partly-upheld': 'Partly upheld',
    'not-upheld': 'Not upheld',
  },
  method: {
    portal: 'In the portal',
    call: 'Phone call',
    email: 'E-mail',
    chat: 'Chat',
    visit: 'Visit',
  },
  clock: {
    verification: 'Verification',
    decision: 'Decision',
    answer: 'Answer',
  },
  file: {
    title: 'File a complaint',
    send: 'Send complaint',
    readers: {
      title: 'Who reads this, and who never does',
      desk: 'The service desk verifies the facts, and its manager decides. Nobody else reads it.',
      never:
        'The people you name, everybody of a team you name, and whoever worked on a request you name never see it: not in a list, not in a search, not by its number.',
      instead:
        'If one of them usually hears complaints, somebody else does instead. If nobody else is left, it goes one level up.',
      you: 'You follow it under My requests, and get an answer.',
    },
    about: 'Who or what is it about?',
    aboutHint:
      'All of this may stay empty: you can complain about anything that has to do with our service.',
    request: 'A request',
    requestHint: 'Nobody who worked on it will see the complaint.',
    requestPlaceholder: 'Search your requests by words or number',
    people: 'People',
    peopleHint: 'They will not see the complaint.',
    peopleAgain: 'One more person',
    peoplePlaceholder: 'Search by name',
    team: 'A team',
    teamPlaceholder: 'Choose a team',
    what: 'What happened?',
    field: {
      title: 'In a few words',
      description: 'What happened, and what you expect from us',
      descriptionHint:
        'When it was, what was said or done, and what would put it right. Markdown works.',
    },
    behalf: {
      switch: 'I write this down for somebody else',
      who: 'Who complains?',
    },
    behalfReceipt:
      'If the complaint is about you as well, you get a receipt and nothing more: somebody else hears it.',
    problem: {
      title: 'Say in a few words what it is about, in one line.',
      description: 'Say what happened.',
    },
    sent: {
      title: '{{number}} has reached us',
      verify: 'The service desk looks into the facts.',
      decide: 'The manager decides, and orders what has to change.',
      answer: 'You get an answer, and say whether you accept it.',
      answerThem: 'They get an answer, and say whether they accept it.',
      receipt:
        'You wrote it down for somebody else. It is heard by others, so that you will not find it again; keep the number for them.',
      open: 'Open it',
      another: 'File another',
    },
  },
  link: {
    handled: 'Complain about how this was handled',
    mine: 'My complaints',
  },
  mine: {
    views: 'What is shown',
    requests: 'Requests',
    complaints: 'Complaints',
    title: 'My complaints',
    emptyTitle: 'You have not complained about anything',
    emptyText:
      'If our service let you down, say so. Nobody you name sees it, and you get an answer.',
    need_one: 'Waits for you ({{count}})',
    need_other: 'Waits for you ({{count}})',
    open: 'Being heard ({{total}})',
    done: 'Done ({{total}})',
    filed: 'Filed {{time}}',
  },
  next: {
    submitted:
      'The service desk looks into the facts first; then the manager decides.',
    verified: 'The facts are verified. The manager decides next.',
    again: 'You did not accept the answer. The manager decides once more.',
    decided: 'It is decided. The service desk tells you next.',
    answered: 'Here is the answer. Tell us whether you accept it.',
    closed: {
      accepted: 'You accepted the answer.',
      declined:
        'You did not accept the second answer either. That is on record, and the complaint is closed.',
      silent: 'It was closed after the answer.',
    },
    withdrawn: 'You withdrew it. Nothing more happens.',
    by: 'You get the answer by {{time}}.',
    late: 'You should have had the answer by {{time}}. The desk knows that it is late.',
  },
  answer: {
    title: 'The answer',
    second: 'The second answer',
    told: '{{who}}, {{time}}',
    outcome: 'Your complaint was',
  },
  accept: {
    question: 'Do you accept this answer?',
    yes: 'Yes, that settles it',
    no: 'No',
    reason: 'What is not right about it?',
    reasonBlank: 'Say what is not right, so that it can be decided anew.',
    secondRound:
      'It goes back to the manager, who decides once more. That is the last round: you get a second answer, and the complaint ends with it.',
    lastRound:
      'This was the second round. What you write goes on record, and the complaint is closed.',
    submitYes: 'Accept the answer',
    submitNo: 'Not accepted, look again',
    submitLast: 'Not accepted',
  },
  rate: {
    title: 'How was your complaint handled?',
    send: 'Send the rating',
    change: 'Change the rating',
    missing: 'Choose how satisfied you are overall.',
    given: 'Your rating',
    theirs: 'Rating of how it was handled',
    thanks: 'Thank you, your rating is kept',
  },
  withdraw: {
    title: 'Withdraw the complaint',
    intro:
      'Nobody looks into it any more, and it cannot be taken up again. You can always file another.',
    reason: 'Why you withdraw it',
    submit: 'Withdraw',
    keep: 'Keep it',
  },
} as const;
