export interface Config {
  serviceDesk?: {
    demo?: {
      /**
       * Plays some weeks of history into a service desk that has no incident yet. Needs the
       * people and services of the demo catalog.
       */
      history?: boolean;
    };
  };
}
