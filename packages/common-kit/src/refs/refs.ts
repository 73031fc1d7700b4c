import { z } from 'zod';

const SEGMENT = '[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
const ENTITY_REF = new RegExp(
  `^[A-Za-z][A-Za-z0-9]{0,62}:${SEGMENT}/${SEGMENT}$`,
);
const USER_REF = new RegExp(`^user:${SEGMENT}/${SEGMENT}$`, 'i');
const GROUP_REF = new RegExp(`^group:${SEGMENT}/${SEGMENT}$`, 'i');

function ref(pattern: RegExp, example: string) {
  return z
    .string()
    .max(200, 'is too long')
    .regex(pattern, `must be an entity ref such as ${example}`)
    .transform(text => text.toLocaleLowerCase('en-US'));
}

/** A full entity ref, lower case in the record: `component:default/payments-api`. */
export const entityRefSchema = ref(
  ENTITY_REF,
  'component:default/payments-api',
);
/** A full user ref. */
export const userRefSchema = ref(USER_REF, 'user:default/li.na');
/** A full group ref. */
export const groupRefSchema = ref(GROUP_REF, 'group:default/service-desk');
