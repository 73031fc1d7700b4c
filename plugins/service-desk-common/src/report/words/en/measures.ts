import type { ReportWords } from '../ReportWords';

/** What each measure is called, and what it counts. */
export const measures: ReportWords['measures'] = {
  received: {
    name: 'Received',
    meaning: 'Incidents that were reported in the period.',
  },
  resolved: {
    name: 'Resolved',
    meaning: 'Incidents whose last resolution is in the period and stands.',
  },
  closed: { name: 'Closed', meaning: 'Incidents closed in the period.' },
  cancelled: {
    name: 'Cancelled',
    meaning: 'Incidents cancelled in the period.',
  },
  backlog: {
    name: 'Open at the end',
    meaning: 'Incidents that were still open when the period ended.',
  },
  responseRate: {
    name: 'Response within target',
    meaning:
      'Accepted within the response target, of all whose response fell due or was given in the period.',
  },
  resolutionRate: {
    name: 'Resolution within target',
    meaning:
      'Resolved within the resolution target, of all whose resolution fell due or was reached in the period.',
  },
  firstLineResolutionRate: {
    name: 'First-line resolution',
    meaning:
      'Resolved without ever being assigned above tier 1, of all resolved in the period.',
  },
  secondLineResolutionRate: {
    name: 'Second-line resolution',
    meaning:
      'Resolved at tier 2, of all resolved that had been assigned to tier 2.',
  },
  firstContactResolutionRate: {
    name: 'First-contact resolution',
    meaning:
      'Resolved by the person who took the report, never with another team and never reopened, of all resolved in the period.',
  },
  reopenRate: {
    name: 'Reopened',
    meaning: 'Had to be reopened, of all resolved in the period.',
  },
  escalationRate: {
    name: 'Escalated',
    meaning: 'Handed to a higher tier, of all received in the period.',
  },
  neverReassignedRate: {
    name: 'Never reassigned',
    meaning: 'Stayed with their first team, of all received in the period.',
  },
  reassignmentsMean: {
    name: 'Reassignments, mean',
    meaning:
      'How often an incident received in the period went from one team to another.',
  },
  reassignmentsMax: {
    name: 'Reassignments, most',
    meaning: 'The most often that one of them went from one team to another.',
  },
  pingPongRate: {
    name: 'Back and forth',
    meaning:
      'Came back to a team that had them before, of all received in the period.',
  },
  responseSecondsMean: {
    name: 'Time to respond, mean',
    meaning:
      'From the report until it was accepted, of those resolved in the period.',
  },
  responseSecondsP50: {
    name: 'Time to respond, half within',
    meaning: 'Half of the incidents were accepted within this time.',
  },
  responseSecondsP90: {
    name: 'Time to respond, 90% within',
    meaning: 'Nine of ten incidents were accepted within this time.',
  },
  resolutionSecondsMean: {
    name: 'Time to resolve, mean',
    meaning: 'From the report until the resolution that stands.',
  },
  resolutionSecondsP50: {
    name: 'Time to resolve, half within',
    meaning: 'Half of the incidents were resolved within this time.',
  },
  resolutionSecondsP90: {
    name: 'Time to resolve, 90% within',
    meaning: 'Nine of ten incidents were resolved within this time.',
  },
  responseWorkingSecondsMean: {
    name: 'Working time to respond, mean',
    meaning: 'As time to respond, counting working hours alone.',
  },
  resolutionWorkingSecondsMean: {
    name: 'Working time to resolve, mean',
    meaning: 'As time to resolve, counting working hours alone.',
  },
  resolutionWorkingSecondsP50: {
    name: 'Working time to resolve, half within',
    meaning:
      'Half of the incidents were resolved within this time, working hours alone.',
  },
  resolutionWorkingSecondsP90: {
    name: 'Working time to resolve, 90% within',
    meaning:
      'Nine of ten incidents were resolved within this time, working hours alone.',
  },
  satisfactionRate: {
    name: 'Satisfaction',
    meaning:
      'Rated satisfied or very satisfied, of all ratings given in the period.',
  },
  satisfactionSpeedRate: {
    name: 'Satisfied with the response speed',
    meaning: 'Satisfied or very satisfied, of those who rated it.',
  },
  satisfactionAttitudeRate: {
    name: 'Satisfied with the attitude',
    meaning: 'Satisfied or very satisfied, of those who rated it.',
  },
  satisfactionResultRate: {
    name: 'Satisfied with the result',
    meaning: 'Satisfied or very satisfied, of those who rated it.',
  },
  ratings: { name: 'Ratings', meaning: 'Ratings given in the period.' },
  majorIncidents: {
    name: 'Major incidents',
    meaning: 'Incidents received in the period that were declared major.',
  },
  solvedWithArticle: {
    name: 'Solved with an article',
    meaning: 'Resolved in the period with an article of the knowledge base.',
  },
  workSeconds: {
    name: 'Time worked',
    meaning: 'Working time logged in the period.',
  },
  complaints: {
    name: 'Complaints',
    meaning: 'Complaints received in the period.',
  },
  complaintsUpheld: {
    name: 'Complaints upheld',
    meaning: 'Last decided in the period as upheld or partly upheld.',
  },
};
