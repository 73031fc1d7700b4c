/** What one reader said, for those who write and answer for the article. */
export interface FeedbackEntry {
  by: string;
  helpful: boolean;
  comment?: string;
  at: string;
}
