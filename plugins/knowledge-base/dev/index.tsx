import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  type IdentityApi,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import orgPlugin from '@backstage/plugin-org/alpha';
import { useEffect } from 'react';
import plugin, { knowledgeBaseApiRef } from '../src';
import { FakeKnowledgeBase } from './FakeKnowledgeBase';
import { sampleEntities } from './catalog';
import {
  currentPersona,
  delayOrFail,
  readSwitches,
  startsEmpty,
} from './devSwitches';
import { knowledgePersonOf, personas } from './people';

readSwitches();

const me = knowledgePersonOf(currentPersona());
const knowledgeBase = FakeKnowledgeBase.create({
  as: currentPersona(),
  before: delayOrFail,
  ...(startsEmpty() && {
    state: { articles: [], attachments: new Map(), missed: [] },
  }),
});

const identity: IdentityApi = {
  getProfileInfo: async () => ({
    displayName: personas.find(p => p.name === currentPersona())?.title,
  }),
  getBackstageIdentity: async () => ({
    type: 'user',
    userEntityRef: me.ref,
    ownershipEntityRefs: [me.ref, ...me.groups],
  }),
  getCredentials: async () => ({}),
  signOut: async () => {},
};

const fakes = [
  createFrontendModule({
    pluginId: 'knowledge-base',
    extensions: [
      ApiBlueprint.make({
        params: define =>
          define({
            api: knowledgeBaseApiRef,
            deps: {},
            factory: () => knowledgeBase,
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: define =>
          define({
            api: catalogApiRef,
            deps: {},
            factory: () =>
              new InMemoryCatalogClient({ entities: sampleEntities() }),
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'app',
    extensions: [
      SignInPageBlueprint.make({
        name: 'persona',
        params: {
          loader: async () =>
            function SignIn({ onSignInSuccess }) {
              useEffect(() => onSignInSuccess(identity), [onSignInSuccess]);
              return null;
            },
        },
      }),
    ],
  }),
];

createDevApp({ features: [plugin, catalogPlugin, orgPlugin, ...fakes] });
