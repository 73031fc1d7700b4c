export { boundRequest } from './boundRequest';
export { idempotencyKey, ifMatch } from './headers';
export { jsonBody } from './jsonBody';
export { parseBody, parseParams, parseQuery } from './parseRequest';
export { quietAddress } from './quietAddress';
export { noStore, noSuchRoute, sendVersioned } from './replies';
