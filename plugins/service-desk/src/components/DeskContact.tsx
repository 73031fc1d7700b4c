import { Link } from '@backstage/ui';
import { Fact, Facts, Panel, useLanguage } from '@firstline/frontend-kit';
import { useDeskSettings } from '../hooks/useDeskSettings';
import { useText } from '../translation';

/** How else the desk is reached, for those who would rather talk; nothing where nobody says. */
export function DeskContact() {
  const t = useText();
  const language = useLanguage();
  const contact = useDeskSettings().data?.contact;
  if (!contact || Object.values(contact).every(value => value === undefined)) {
    return null;
  }
  const { phone, extension, email, website, chat, hours = {} } = contact;
  return (
    <Panel title={t('common.contact.title')}>
      <Facts>
        <Fact name={t('common.contact.phone')}>
          {phone && (
            <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>
          )}
        </Fact>
        <Fact name={t('common.contact.extension')}>{extension}</Fact>
        <Fact name={t('common.contact.email')}>
          {email && <Link href={`mailto:${email}`}>{email}</Link>}
        </Fact>
        <Fact name={t('common.contact.chat')}>{chat}</Fact>
        <Fact name={t('common.contact.website')}>
          {website && (
            <Link href={website} target="_blank">
              {website}
            </Link>
          )}
        </Fact>
        <Fact name={t('common.contact.hours')}>
          {hours[language] ?? Object.values(hours)[0]}
        </Fact>
      </Facts>
    </Panel>
  );
}
