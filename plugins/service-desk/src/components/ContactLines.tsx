import { Link } from '@backstage/ui';
import type { Reporter } from '@firstline/plugin-service-desk-common';

/** Who reported something, and how to reach them. */
export function ContactLines(props: { reporter: Reporter }) {
  const { name, organization, phone, email, role } = props.reporter;
  return (
    <>
      {[name, organization, role]
        .filter(line => line !== undefined)
        .map(line => (
          <div key={line}>{line}</div>
        ))}
      {phone && (
        <div>
          <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>
        </div>
      )}
      {email && (
        <div>
          <Link href={`mailto:${email}`}>{email}</Link>
        </div>
      )}
    </>
  );
}
