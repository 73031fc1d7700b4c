import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Card, CardBody, Link, Text } from '@backstage/ui';
import {
  EntityName,
  exactTime,
  spanText,
  Stack,
  useLanguage,
} from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { PriorityChip } from '../components/PriorityChip';
import { incidentRouteRef, requestsRouteRef } from '../routes';
import { useText } from '../translation';

const Frame = styled('div')({ maxWidth: 760 });
const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 'var(--bui-space-3)',
  '& svg': { flex: 'none', color: 'var(--bui-fg-positive)' },
  '& h2:focus': { outline: 'none' },
});
const Steps = styled('ol')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-2)',
  margin: 0,
  paddingInlineStart: 20,
  lineHeight: 1.5,
});
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2)',
});

/** The number, who has it, and what happens next. */
export function ReportSent(props: { incident: Incident; onAnother(): void }) {
  const t = useText();
  const language = useLanguage();
  const { incident } = props;
  const { number } = incident;
  const href = useRouteRef(incidentRouteRef)?.({ number });
  const requests = useRouteRef(requestsRouteRef)?.();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const response = incident.clocks.find(clock => clock.kind === 'response');
  const forAnother = incident.requester !== incident.filedBy;
  const team = incident.assignedTeam ? (
    <EntityName entityRef={incident.assignedTeam} />
  ) : (
    t('common.person.desk')
  );
  return (
    <Frame>
      <Card>
        <CardBody>
          <Stack>
            <Head>
              <RiCheckboxCircleLine size={32} aria-hidden />
              <Text
                as="h2"
                variant="title-small"
                weight="bold"
                tabIndex={-1}
                ref={heading}
              >
                {t('report.sent.title', { number })}
              </Text>
            </Head>
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
              <Steps>
                <li>
                  {t('report.sent.has', { team: <>{team}</> })}{' '}
                  {response && (
                    <span title={exactTime(response.dueAt, language)}>
                      {response.calendar
                        ? t('report.sent.targetBy', {
                            time: exactTime(response.dueAt, language),
                          })
                        : t('report.sent.target', {
                            time: spanText(
                              response.targetSeconds * 1000,
                              language,
                            ),
                          })}
                    </span>
                  )}
                </li>
                <li>
                  {forAnother
                    ? t('report.sent.toldThem')
                    : t('report.sent.told')}
                </li>
                <li>
                  {forAnother
                    ? t('report.sent.confirmThem')
                    : t('report.sent.confirm')}
                </li>
              </Steps>
            </div>
            <Actions>
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
            </Actions>
          </Stack>
        </CardBody>
      </Card>
    </Frame>
  );
}
