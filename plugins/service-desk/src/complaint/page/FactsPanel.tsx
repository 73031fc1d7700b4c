import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  EntityName,
  ExactTime,
  Fact,
  Facts,
  Panel,
  Person,
} from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { ContactLines } from '../../components/ContactLines';
import { incidentRouteRef } from '../../routes';
import { useText } from '../../translation';

const Names = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 4,
});

function RequestLink(props: { number: string }) {
  const href = useRouteRef(incidentRouteRef)?.({ number: props.number });
  return href ? <Link href={href}>{props.number}</Link> : <>{props.number}</>;
}

/** Whom and what it is about. */
export function AboutPanel(props: { complaint: Complaint }) {
  const t = useText();
  const { subjects, team, incidentNumber } = props.complaint;
  const nobody = subjects.length === 0 && !team && !incidentNumber;
  return (
    <Panel title={t('complaint.page.people')}>
      {nobody && t('complaint.desk.nobodyNamed')}
      <Facts>
        <Fact name={t('complaint.page.subjects')}>
          {subjects.length > 0 && (
            <Names>
              {subjects.map(person => (
                <Person key={person} userRef={person} />
              ))}
            </Names>
          )}
        </Fact>
        <Fact name={t('complaint.page.team')}>
          {team && <EntityName entityRef={team} />}
        </Fact>
        <Fact name={t('complaint.page.incident')}>
          {incidentNumber && <RequestLink number={incidentNumber} />}
        </Fact>
      </Facts>
    </Panel>
  );
}

/** Who complained, how, and when. */
export function DetailsPanel(props: { complaint: Complaint }) {
  const t = useText();
  const { complaint } = props;
  const { complainant, reporter, filedBy } = complaint;
  return (
    <Panel title={t('complaint.page.details')}>
      <Facts>
        <Fact name={t('complaint.page.complainant')}>
          {complainant ? (
            <Person userRef={complainant} />
          ) : (
            t('complaint.page.noAccount')
          )}
        </Fact>
        <Fact name={t('complaint.page.contact')}>
          {reporter && <ContactLines reporter={reporter} />}
        </Fact>
        <Fact name={t('complaint.page.filedBy')}>
          {filedBy !== complainant && <Person userRef={filedBy} />}
        </Fact>
        <Fact name={t('complaint.page.channel')}>
          {t(`common.channel.${complaint.channel}`)}
        </Fact>
        <Fact name={t('complaint.page.created')}>
          <ExactTime at={complaint.createdAt} />
        </Fact>
        <Fact name={t('complaint.page.closed')}>
          {complaint.closedAt && <ExactTime at={complaint.closedAt} />}
        </Fact>
      </Facts>
    </Panel>
  );
}
