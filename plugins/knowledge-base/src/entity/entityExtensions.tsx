import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const knownFixesCard = EntityCardBlueprint.make({
  name: 'known-fixes',
  params: {
    type: 'content',
    // What an article can be about.
    filter: {
      kind: { $in: ['component', 'api', 'resource', 'system', 'domain'] },
    },
    loader: () => import('./KnownFixesCard').then(m => <m.KnownFixesCard />),
  },
});

/** What entity pages show of the knowledge base. */
export const entityExtensions = [knownFixesCard];
