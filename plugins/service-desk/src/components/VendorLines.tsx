import { Link } from '@backstage/ui';
import { useLanguage } from '@firstline/frontend-kit';
import type { ContractInfo } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useText } from '../translation';
import { ContactLines } from './ContactLines';

/** Whom to call at a vendor, what they know us by, and how long the contract holds. */
export function VendorLines(props: { contract: ContractInfo }) {
  const t = useText();
  const language = useLanguage();
  const { contact, reference, until } = props.contract;
  const end = until === undefined ? undefined : DateTime.fromISO(until);
  const day = end?.setLocale(language).toLocaleString(DateTime.DATE_MED);
  const ended = end !== undefined && end.endOf('day') < DateTime.now();
  return (
    <>
      {contact && <ContactLines reporter={contact} />}
      {contact?.url && (
        <div>
          <Link href={contact.url} target="_blank">
            {t('settings.contracts.portal')}
          </Link>
        </div>
      )}
      {reference && (
        <div>{t('settings.contracts.reference', { reference })}</div>
      )}
      {day && (
        <div>
          {t(ended ? 'settings.contracts.ended' : 'settings.contracts.until', {
            day,
          })}
        </div>
      )}
    </>
  );
}
