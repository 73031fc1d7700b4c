/** Knows who wrote articles, and how often these solved something. */
export interface ArticleContributions {
  /** By user ref; undefined while the knowledge base does not answer. */
  of(period: {
    from: string;
    to: string;
  }): Promise<
    ReadonlyMap<string, { written: number; used: number }> | undefined
  >;
}
