export interface Config {
  knowledgeBase?: {
    demo?: {
      /**
       * Fills a knowledge base that has no article yet with forty. Needs the people and
       * services of the demo catalog.
       */
      articles?: boolean;
    };
  };
}
