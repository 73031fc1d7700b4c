import { useLanguage } from '@firstline/frontend-kit';
import { titleIn, type Titled } from '@firstline/plugin-service-desk-common';
import { useDeskSettings } from './useDeskSettings';

/**
 * Calendars and contracts as people are told them, by their keys in the config. One that is
 * not known, or not any more, goes by its key.
 */
export function useAgreementTitles() {
  const language = useLanguage();
  const settings = useDeskSettings().data;
  const titleOf =
    (known: (Titled & { name: string })[] = []) =>
    (name: string) => {
      const one = known.find(each => each.name === name);
      return one ? titleIn(one, language) : name;
    };
  return {
    calendarTitle: titleOf(settings?.calendars),
    contractTitle: titleOf(settings?.contracts),
  };
}
