import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import { LoadingState, useEntityHref } from '@firstline/frontend-kit';
import {
  priorities,
  type ConfigurationItemSummary,
} from '@firstline/plugin-service-desk-common';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { FailedState, PriorityChip } from '../components';
import { IncidentLines } from '../components/IncidentLines';
import { MajorBanners } from '../major/MajorBanners';
import { useText } from '../translation';
import { AnnouncedBanner } from './AnnouncedBanner';
import { ownRefs } from './neighbours';
import { ReportButton } from './ReportButton';
import { hiddenCount, useOpenIncidents } from './useOpenIncidents';

const SHOWN = 3;

function Counts(props: { summaries: ConfigurationItemSummary[] }) {
  const t = useText();
  const sum = (of: (summary: ConfigurationItemSummary) => number) =>
    props.summaries.reduce((total, summary) => total + of(summary), 0);
  const open = sum(summary => summary.openCount);
  const hidden = sum(hiddenCount);
  const recent = sum(summary => summary.recentReports.count);
  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        {open === 0 ? (
          <>
            <RiCheckboxCircleLine size={20} aria-hidden />
            <Text>{t('entity.card.calm')}</Text>
          </>
        ) : (
          <Text weight="bold">{t('entity.card.open', { count: open })}</Text>
        )}
        {priorities.map(priority => {
          const count = sum(
            summary => summary.visibleByPriority[priority] ?? 0,
          );
          return count === 0 ? null : (
            <Flex key={priority} align="center" gap="1">
              <PriorityChip priority={priority} />
              <Text variant="body-small">×&nbsp;{count}</Text>
            </Flex>
          );
        })}
      </Flex>
      {hidden > 0 && (
        <Text variant="body-small" color="secondary">
          {t('entity.card.hidden', { count: hidden })}
        </Text>
      )}
      {recent > 0 && (
        <Text variant="body-small" color="secondary">
          {t('entity.card.recent', { count: recent })}
        </Text>
      )}
    </Flex>
  );
}

/** Card on a CI's page: what is open, what was announced, and the way to report. */
export function IncidentsCard() {
  const t = useText();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const refs = ownRefs(ref, entity);
  const { data, error, reload } = useOpenIncidents(refs);
  const entityHref = useEntityHref()(ref);

  return (
    <EntityInfoCard
      title={t('entity.title')}
      headerActions={<ReportButton ciRef={ref} />}
      footerActions={
        entityHref && (
          <Link href={`${entityHref}/incidents`}>{t('entity.card.all')}</Link>
        )
      }
    >
      <Flex direction="column" gap="3">
        <MajorBanners refs={refs} />
        {!data && !error && <LoadingState rows={2} />}
        {!data && error && (
          <FailedState error={error} onRetry={reload} heading="h3" />
        )}
        {data && (
          <>
            <AnnouncedBanner incidents={data.incidents} />
            <Counts summaries={data.summaries} />
            {data.incidents.length > 0 && (
              <IncidentLines incidents={data.incidents.slice(0, SHOWN)} />
            )}
          </>
        )}
      </Flex>
    </EntityInfoCard>
  );
}
