import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const layout = {
  width: { minColumns: 4, maxColumns: 12, defaultColumns: 6 },
  height: { minRows: 3, maxRows: 12, defaultRows: 5 },
};

const myRequests = HomePageWidgetBlueprint.make({
  name: 'my-requests',
  params: {
    name: 'ServiceDeskMyRequests',
    title: 'My requests · 我的请求',
    description: 'What you reported or follow, what waits for you on top',
    components: () =>
      import('./MyRequestsWidget').then(m => ({ Content: m.MyRequestsWidget })),
    layout,
  },
});

const myQueue = HomePageWidgetBlueprint.make({
  name: 'my-queue',
  params: {
    name: 'ServiceDeskMyQueue',
    title: 'My queue · 我的队列',
    description:
      'For those who work on incidents: yours, and your teams’ to take',
    components: () =>
      import('./MyQueueWidget').then(m => ({ Content: m.MyQueueWidget })),
    layout,
  },
});

/** What the home page shows of incidents. */
export const homeWidgets = [myRequests, myQueue];
