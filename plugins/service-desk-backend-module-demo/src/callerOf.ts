import {
  worker,
  type Caller,
  type DeskConfig,
} from '@firstline/plugin-service-desk-backend';
import { groupOfPerson, groupRefOf, userRefOf } from './people';
import type { Actor } from './stories/Story';

/** One of the demo people, as the desk gets to know them. */
export function callerOf(
  actor: Actor,
  config: Pick<DeskConfig, 'groups'>,
): Caller {
  if (actor === 'the clock') return worker;
  const group = groupRefOf(groupOfPerson[actor]);
  const { desk, incidentManagers, deskManagers } = config.groups;
  return {
    kind: 'user',
    ref: userRefOf(actor),
    groups: [group],
    roles: {
      agent: group === desk,
      incidentManager: group === incidentManagers,
      deskManager: group === deskManagers,
    },
  };
}
