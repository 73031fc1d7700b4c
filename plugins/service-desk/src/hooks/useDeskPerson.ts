import { type Loaded, sharedLoad, useLanguage } from '@firstline/frontend-kit';
import {
  deskLanguages,
  type DeskPerson,
  type ServiceDeskApi,
} from '@firstline/plugin-service-desk-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { serviceDeskApiRef } from '../api';

const useSharedPerson = sharedLoad(serviceDeskApiRef, api => api.getMe());

/** What the desk was told last; many parts of a screen ask who the reader is. */
const told = new WeakMap<ServiceDeskApi, string>();

/**
 * Who the reader is to the desk: teams, agent or not, manager or not. On the way the desk
 * is told what language the portal is in, so that it notifies the reader in it.
 */
export function useDeskPerson(): Loaded<DeskPerson> {
  const api = useApi(serviceDeskApiRef);
  const current = useLanguage();
  const loaded = useSharedPerson();
  const person = loaded.data;
  useEffect(() => {
    const language = deskLanguages.find(one => one === current);
    if (!person || !language) return;
    if ((told.get(api) ?? person.language) === language) return;
    told.set(api, language);
    // Until the next time notifications stay in the language before.
    api.setLanguage(language).catch(() => told.delete(api));
  }, [api, current, person]);
  return loaded;
}
