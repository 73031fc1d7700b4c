import { agentParams } from '../../agents/agentParams';

/** What the route of somebody's day needs. */
export function dailyParams(
  userRef: string,
  day: string,
): { namespace: string; name: string; day: string } {
  return { ...agentParams(userRef), day };
}
