import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** The words of the portal itself: navigation, sign-in and home page. */
export const appTranslationRef = createTranslationRef({
  id: 'app.portal',
  messages: {
    nav: {
      home: 'Home',
      report: 'Report an incident',
      myRequests: 'My requests',
      desk: 'Desk',
      catalog: 'Catalog',
      search: 'Search',
      notifications: 'Notifications',
      settings: 'Settings',
      signOut: 'Sign out',
      switchPerson: 'Switch person',
      menu: 'Menu',
      open: 'Open',
      unread_one: '{{count}} unread',
      unread_other: '{{count}} unread',
    },
    language: {
      // Named in its own tongue: whoever looks for it may not read the present one.
      switch: '中文',
      switchLabel: 'Switch to Chinese (中文)',
    },
    theme: {
      toDark: 'Switch to the dark theme',
      toLight: 'Switch to the light theme',
    },
    signIn: {
      title: 'Who would you like to be?',
      subtitle:
        'This is a demonstration. Pick a person and go: there is no password.',
      failed: 'Signing in as {{name}} did not work',
      nobody: 'No people are configured',
      nobodyHint:
        'List them at app.signIn.people in the config, or choose another provider at app.signIn.provider.',
      signingIn: 'Signing in …',
      role: {
        requester: 'Requesters',
        requesterHint: 'Something is broken for them',
        agent: 'Service desk',
        agentHint: 'Takes every call, first line',
        engineer: 'Engineers',
        engineerHint: 'Solve it, second and third line',
        manager: 'Managers',
        managerHint: 'Watch the clock and decide',
      },
      oidc: {
        title: 'Sign in',
        subtitle: 'With the account that you use at work.',
        button: 'Sign in',
        failed: 'Signing in did not work',
      },
    },
    layout: {
      notFound: 'There is no such page',
      notFoundHint: 'The address may be old, or has a slip in it.',
      goHome: 'Go to the home page',
      failed: 'Something went wrong here',
      failedPart: 'Something went wrong in {{part}}',
      tryAgain: 'Try again',
    },
    home: {
      morning: 'Good morning, {{name}}',
      afternoon: 'Good afternoon, {{name}}',
      evening: 'Good evening, {{name}}',
      leadRequester:
        'Something not working? Tell us, and follow it to the end.',
      leadAgent:
        'The queue is waiting. Yours first, then whatever is unassigned.',
      leadEngineer: 'Here is what waits for you and your team.',
      leadManager: 'Here is how the desk is doing right now.',
      report: 'Report an incident',
      reportHint: 'In a minute, in your own words',
      myRequests: 'My requests',
      myRequestsHint: 'Where they are, and what waits for you',
      desk: 'Open the desk',
      deskHint: 'Queues, assignments and clocks',
      catalog: 'Browse the catalog',
      catalogHint: 'Services, who owns them, what they depend on',
      startHere: 'Start here',
      yourWork: 'Your work',
      starred: 'Starred',
      starredEmpty:
        'Star a service on its page, and you will find it here again.',
      recent: 'Recently visited',
      recentEmpty: 'Pages that you have opened appear here.',
      failed: 'This could not be loaded',
      widget: {
        myRequests: 'My requests',
        myQueue: 'My queue',
        known: 'Known answers',
      },
    },
  },
  translations: { zh: () => import('./appTranslation.zh') },
});
