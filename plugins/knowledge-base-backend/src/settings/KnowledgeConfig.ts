import type { RequestLimits } from '@firstline/backend-kit';
import type { Category } from '@firstline/plugin-knowledge-base-common';

/** The knowledge base's part of the configuration, read and checked once at start. */
export interface KnowledgeConfig {
  /** Entity refs of the groups of knowledge managers. */
  managers: string[];
  /** Entity refs of further groups whose members write, beside those that own something. */
  engineers: string[];
  categories: Category[];
  /** Days until a published article is due for review. */
  reviewDays: number;
  attachmentLimitBytes: number;
  /** Seconds a read may rely on an earlier decision of the permission policy. */
  permissionMemoSeconds: number;
  /** How many filings and searches a caller may send within a minute. */
  requestLimits: RequestLimits;
  sqliteSynchronous: 'FULL' | 'NORMAL';
}
