import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Link, Text } from '@backstage/ui';
import {
  EntityName,
  exactTime,
  spanText,
  useLanguage,
} from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { PriorityChip } from '../components/PriorityChip';
import { incidentRouteRef, requestsRouteRef } from '../routes';
import { NextSteps, SentCard } from '../components/SentCard';
import { useText } from '../translation';

/** The number, who has it, and what happens next. */
export function ReportSent(props: { incident: Incident; onAnother(): void }) {
  const t = useText();
  const language = useLanguage();
  const { incident } = props;
  const { number } = incident;
  const href = useRouteRef(incidentRouteRef)?.({ number });
  const requests = useRouteRef(requestsRouteRef)?.();

  const response = incident.clocks.find(clock => clock.kind === 'response');
  const forAnother = incident.requester !== incident.filedBy;
  const team = incident.assignedTeam ? (
    <EntityName entityRef={incident.assignedTeam} />
  ) : (
    t('common.person.desk')
  );
  return (
    <SentCard
      title={t('report.sent.title', { number })}
      actions={
        <>
          {href && (
            <ButtonLink variant="primary" href={href}>
              {t('report.sent.open')}
            </ButtonLink>
          )}
          <Button variant="secondary" onPress={props.onAnother}>
            {t('report.sent.another')}
          </Button>
          {requests && (
            <ButtonLink variant="tertiary" href={requests}>
              {t('requests.title')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div>
        {href ? (
          <Link href={href} weight="bold" variant="body-large">
            {incident.title}
          </Link>
        ) : (
          <Text weight="bold">{incident.title}</Text>
        )}{' '}
        <PriorityChip priority={incident.priority} withMeaning />
      </div>
      <div>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('report.sent.next')}
        </Text>
        <NextSteps>
          <li>
            {t('report.sent.has', { team: <>{team}</> })}{' '}
            {response && (
              <span title={exactTime(response.dueAt, language)}>
                {response.calendar
                  ? t('report.sent.targetBy', {
                      time: exactTime(response.dueAt, language),
                    })
                  : t('report.sent.target', {
                      time: spanText(response.targetSeconds * 1000, language),
                    })}
              </span>
            )}
          </li>
          <li>
            {forAnother ? t('report.sent.toldThem') : t('report.sent.told')}
          </li>
          <li>
            {forAnother
              ? t('report.sent.confirmThem')
              : t('report.sent.confirm')}
          </li>
        </NextSteps>
      </div>
    </SentCard>
  );
}
