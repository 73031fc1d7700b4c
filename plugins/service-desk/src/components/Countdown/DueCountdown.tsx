import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { Countdown } from './Countdown';
import { mostPressing } from './readCountdown';

/** The countdown of an incident's most pressing clock; nothing when none is open. */
export function DueCountdown(props: {
  incident: VisibleIncident;
  kind?: 'before' | 'hover';
}) {
  const { incident, kind } = props;
  if (incident.view === 'announced') return null;
  const clock = mostPressing(incident.clocks);
  return clock ? <Countdown clock={clock} kind={kind} /> : null;
}
