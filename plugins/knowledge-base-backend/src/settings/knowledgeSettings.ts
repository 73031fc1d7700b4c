import type { KnowledgeSettings } from '@firstline/plugin-knowledge-base-common';
import type { KnowledgeConfig } from './KnowledgeConfig';

/** The part of the config that screens need; nothing of it is secret. */
export function toKnowledgeSettings(
  config: KnowledgeConfig,
): KnowledgeSettings {
  const { categories, reviewDays, attachmentLimitBytes } = config;
  return { categories, reviewDays, attachmentLimitBytes };
}
