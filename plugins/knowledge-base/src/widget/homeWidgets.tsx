import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const known = HomePageWidgetBlueprint.make({
  name: 'known',
  params: {
    name: 'KnowledgeBaseKnown',
    title: 'Known answers · 已有答案',
    description: 'Search the knowledge base, and what helped most people',
    components: () =>
      import('./KnownWidget').then(m => ({ Content: m.KnownWidget })),
    layout: {
      width: { minColumns: 4, maxColumns: 12, defaultColumns: 6 },
      height: { minRows: 3, maxRows: 12, defaultRows: 5 },
    },
  },
});

/** What the home page shows of the knowledge base. */
export const homeWidgets = [known];
