import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  AppRootElementBlueprint,
  type IdentityApi,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import homePlugin from '@backstage/plugin-home/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';
import plugin, { complaintApiRef, serviceDeskApiRef } from '../src';
import {
  measureApiRef,
  reportApiRef,
  satisfactionApiRef,
  workApiRef,
  workOrderApiRef,
} from '../src/api';
import { knowledgeReaderRef } from '../src/knowledge/knowledgeReader';
import { DevToolbar } from './DevToolbar';
import { FakeComplaints } from './FakeComplaints';
import { FakeMeasures } from './FakeMeasures';
import { FakeReports } from './FakeReports';
import { FakeSatisfaction } from './FakeSatisfaction';
import { FakeWork } from './FakeWork';
import { FakeWorkOrders } from './FakeWorkOrders';
import { sampleEntities } from './catalog';
import {
  currentPersona,
  delayOrFail,
  readSwitches,
  startsEmpty,
} from './devSwitches';
import { deskPersonOf, personas } from './people';
import { sharedDesk } from './sharedDesk';

readSwitches();

const me = deskPersonOf(currentPersona());
const { desk, signals } = sharedDesk(currentPersona());

const identity: IdentityApi = {
  getProfileInfo: async () => ({
    displayName: personas.find(p => p.name === currentPersona())?.title,
  }),
  getBackstageIdentity: async () => ({
    type: 'user',
    userEntityRef: me.userRef,
    ownershipEntityRefs: [me.userRef, ...me.teams],
  }),
  getCredentials: async () => ({}),
  signOut: async () => {},
};

createDevApp({
  features: [
    plugin,
    catalogPlugin,
    orgPlugin,
    homePlugin,
    createFrontendModule({
      pluginId: 'service-desk',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: serviceDeskApiRef, deps: {}, factory: () => desk }),
        }),
        ApiBlueprint.make({
          name: 'measures',
          params: define =>
            define({
              api: measureApiRef,
              deps: {},
              factory: () =>
                FakeMeasures.create({
                  as: currentPersona(),
                  empty: startsEmpty(),
                  before: delayOrFail,
                }),
            }),
        }),
        ApiBlueprint.make({
          name: 'reports',
          params: define =>
            define({
              api: reportApiRef,
              deps: {},
              factory: () =>
                FakeReports.create({
                  as: currentPersona(),
                  empty: startsEmpty(),
                  before: delayOrFail,
                }),
            }),
        }),
        ApiBlueprint.make({
          name: 'complaints',
          params: define =>
            define({
              api: complaintApiRef,
              deps: {},
              factory: () => FakeComplaints.create({ as: currentPersona() }),
            }),
        }),
        ApiBlueprint.make({
          name: 'satisfaction',
          params: define =>
            define({
              api: satisfactionApiRef,
              deps: {},
              factory: () => FakeSatisfaction.create({ desk }),
            }),
        }),
        ApiBlueprint.make({
          name: 'work',
          params: define =>
            define({
              api: workApiRef,
              deps: {},
              factory: () => FakeWork.create({ as: currentPersona() }),
            }),
        }),
        ApiBlueprint.make({
          name: 'work-orders',
          params: define =>
            define({
              api: workOrderApiRef,
              deps: {},
              factory: () => FakeWorkOrders.create({ as: currentPersona() }),
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
    createFrontendPlugin({
      pluginId: 'knowledge-base',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: knowledgeReaderRef,
              deps: {},
              factory: () => desk.knowledge,
            }),
        }),
      ],
    }),
    createFrontendPlugin({
      pluginId: 'signals',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: signalApiRef, deps: {}, factory: () => signals }),
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
        AppRootElementBlueprint.make({
          name: 'dev-toolbar',
          params: { element: <DevToolbar /> },
        }),
      ],
    }),
  ],
});
