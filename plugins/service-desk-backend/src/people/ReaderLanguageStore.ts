import type { DeskLanguage } from '@firstline/plugin-service-desk-common';

/** What language people read, for what they are told outside a screen. */
export interface ReaderLanguageStore {
  /** Of those who have said so, by their refs. */
  of(userRefs: string[]): Promise<Map<string, DeskLanguage>>;
  /** @param options - `at`: stored form */
  set(
    userRef: string,
    language: DeskLanguage,
    options: { at: string },
  ): Promise<void>;
}
