import { identityApiRef } from '@backstage/frontend-plugin-api';
import { sharedLoad } from './sharedLoad';

/** Who is signed in: `userEntityRef`, and the refs they own by. */
export const useReader = sharedLoad(identityApiRef, identity =>
  identity.getBackstageIdentity(),
);
