export interface Config {
  app?: {
    /** The sign-in page. */
    signIn?: {
      /**
       * Which sign-in the page offers. `persona` shows the people below and is for development;
       * `oidc` sends people to the provider at `auth.providers.oidc`.
       *
       * @visibility frontend
       */
      provider?: 'persona' | 'oidc';

      /**
       * The people that the persona sign-in offers, in order.
       *
       * @deepVisibility frontend
       */
      people?: Array<{
        /** The entity ref of a user in the catalog. */
        user: string;
        /** The name on the card. */
        name: string;
        /** The group of cards that it stands in. */
        role: 'requester' | 'agent' | 'engineer' | 'manager';
        /** The team, below the name. */
        team?: string;
        /** The team, when the page is in Chinese. */
        teamZh?: string;
      }>;
    };
  };
}
