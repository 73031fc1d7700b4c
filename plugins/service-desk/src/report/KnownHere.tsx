import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Card,
  CardBody,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { spanText, useLanguage, useNow } from '@firstline/frontend-kit';
import type {
  RecentReports,
  Suggestions,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiPulseLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useText } from '../translation';
import { KnownIncident } from './KnownIncident';

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-2)',
  margin: 'var(--bui-space-2) 0 var(--bui-space-4)',
  padding: 0,
  listStyle: 'none',
});
const Pulse = styled('li')({
  display: 'flex',
  gap: 'var(--bui-space-2)',
  fontSize: 'var(--bui-font-size-3)',
  '& svg': { flex: 'none', marginTop: 2 },
});

function RecentReportsLine(props: { reports: RecentReports }) {
  const t = useText();
  const language = useLanguage();
  const now = useNow();
  const { ciRef, count, since } = props.reports;
  const { primaryTitle } = useEntityPresentation(ciRef);
  // The window is in whole minutes; the clocks of two machines are not.
  const minutes = Math.max(1, Math.round((now - Date.parse(since)) / 60_000));
  const window = spanText(minutes * 60_000, language);
  return (
    <Pulse>
      <RiPulseLine size={16} aria-hidden />
      {Math.abs(minutes - 60) <= 5
        ? t('report.known.recentHour', { count, ci: primaryTitle })
        : t('report.known.recent', { count, ci: primaryTitle, window })}
    </Pulse>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  return (
    <>
      <Text as="h3" variant="body-medium" weight="bold">
        {props.title}
      </Text>
      <List>{props.children}</List>
    </>
  );
}

function KnownList(props: { known: Suggestions }) {
  const t = useText();
  const { known } = props;
  return (
    <>
      {known.recentReports.length > 0 && (
        <List>
          {known.recentReports.map(reports => (
            <RecentReportsLine key={reports.ciRef} reports={reports} />
          ))}
        </List>
      )}
      {known.openIncidents.length > 0 && (
        <Section title={t('report.known.incidents')}>
          {known.openIncidents.map(incident => (
            <KnownIncident key={incident.number} incident={incident} />
          ))}
        </Section>
      )}
      {known.knownErrors.length > 0 && (
        <Section title={t('report.known.errors')}>
          {known.knownErrors.map(error => (
            <li key={error.number}>
              <Text as="p" variant="body-medium">
                {error.title}
              </Text>
              {error.workaround && (
                <Text as="p" variant="body-small" color="secondary">
                  {t('report.known.workaround', { text: error.workaround })}
                </Text>
              )}
            </li>
          ))}
        </Section>
      )}
      {known.knownFixes.length > 0 && (
        <Section title={t('report.known.fixes')}>
          {known.knownFixes.map(fix => (
            <li key={fix.number}>
              <Text variant="body-medium">{fix.title}</Text>
            </li>
          ))}
        </Section>
      )}
    </>
  );
}

/** How many things {@link KnownHere} has to show. */
function countKnown(known: Suggestions | undefined): number {
  return known
    ? known.openIncidents.length +
        known.knownErrors.length +
        known.knownFixes.length +
        known.recentReports.length
    : 0;
}

/**
 * What is known already: beside the form when there is room, folded away inside it when
 * there is not. A failure to find out is not shown: reporting goes on without it.
 */
export function KnownHere(props: {
  known?: Suggestions;
  /** True when there is room for it beside the form. */
  wide: boolean;
}) {
  const t = useText();
  const { known, wide } = props;
  const count = countKnown(known);
  const announce = (
    <VisuallyHidden>
      <span role="status">
        {count > 0 ? t('report.known.count', { count }) : ''}
      </span>
    </VisuallyHidden>
  );
  if (!known || count === 0) {
    return (
      <aside aria-label={t('report.known.title')}>
        {announce}
        {wide && (
          <Text as="p" variant="body-small" color="secondary">
            {t('report.known.nothing')}
          </Text>
        )}
      </aside>
    );
  }
  return (
    <aside aria-label={t('report.known.title')}>
      {announce}
      {wide ? (
        <Card>
          <CardBody>
            <Text as="h2" variant="title-x-small" weight="bold">
              {t('report.known.title')}
            </Text>
            <KnownList known={known} />
          </CardBody>
        </Card>
      ) : (
        <Accordion>
          <AccordionTrigger
            level={2}
            title={t('report.known.title')}
            subtitle={t('report.known.count', { count })}
          />
          <AccordionPanel>
            <KnownList known={known} />
          </AccordionPanel>
        </Accordion>
      )}
    </aside>
  );
}
