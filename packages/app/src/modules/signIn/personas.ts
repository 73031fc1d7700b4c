import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** The roles that people are shown by, in this order. */
export const personaRoles = [
  'requester',
  'agent',
  'engineer',
  'manager',
] as const;

/** One of {@link personaRoles}. */
export type PersonaRole = (typeof personaRoles)[number];

/** Somebody to sign in as. */
export interface Persona {
  /** Entity ref of the user. */
  user: string;
  name: string;
  role: PersonaRole;
  team: string;
  /** The team's name in Chinese. */
  teamZh: string;
}

/**
 * The people at `app.signIn.people`, in the order of the config.
 *
 * @throws `Error` when one of them has no user, no name, or a role that there is not
 */
export function readPersonas(config: ConfigApi): Persona[] {
  const people = config.getOptionalConfigArray('app.signIn.people') ?? [];
  return people.map(person => {
    const role = person.getString('role');
    if (!personaRoles.includes(role as PersonaRole)) {
      throw new Error(
        `Unknown role '${role}' at app.signIn.people; it is one of ${personaRoles.join(
          ', ',
        )}`,
      );
    }
    const team = person.getOptionalString('team') ?? '';
    return {
      user: person.getString('user'),
      name: person.getString('name'),
      role: role as PersonaRole,
      team,
      teamZh: person.getOptionalString('teamZh') ?? team,
    };
  });
}
