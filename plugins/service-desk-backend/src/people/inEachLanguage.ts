import type { OutgoingNotification } from '@firstline/backend-kit';
import {
  deskLanguages,
  type DeskLanguage,
} from '@firstline/plugin-service-desk-common';

type NotificationText = Pick<OutgoingNotification, 'title' | 'description'>;

/**
 * The words of a notification in every language.
 *
 * @param first - for groups, and for people whose language is not known
 */
export function inEachLanguage(
  first: DeskLanguage,
  write: (language: DeskLanguage) => NotificationText,
): NotificationText & Pick<OutgoingNotification, 'translations'> {
  const others = deskLanguages.filter(language => language !== first);
  return {
    ...write(first),
    translations: Object.fromEntries(
      others.map(language => [language, write(language)]),
    ),
  };
}
