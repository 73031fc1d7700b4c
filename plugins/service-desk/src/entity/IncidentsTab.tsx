import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { MajorBanners } from '../major/MajorBanners';
import { useText } from '../translation';
import { AnnouncedBanner } from './AnnouncedBanner';
import { NeighbourIncidents } from './NeighbourIncidents';
import { ownRefs } from './neighbours';
import { OwnIncidents } from './OwnIncidents';
import { ReportButton } from './ReportButton';
import { useOpenIncidents } from './useOpenIncidents';

const Columns = styled('div')({
  display: 'grid',
  gap: 16,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@media (min-width: 1100px)': {
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
  },
});

function Section(props: {
  title: string;
  text?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card>
      <CardHeader>
        <Flex align="center" justify="between" gap="2">
          <Text as="h2" variant="title-x-small" weight="bold">
            {props.title}
          </Text>
          {props.action}
        </Flex>
        {props.text && (
          <Text as="p" variant="body-small" color="secondary">
            {props.text}
          </Text>
        )}
      </CardHeader>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}

/** Tab on a CI's page that looks both ways: its own incidents, and those around it. */
export function IncidentsTab() {
  const t = useText();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const refs = ownRefs(ref, entity);
  const open = useOpenIncidents(refs);
  return (
    <Flex direction="column" gap="4">
      <MajorBanners refs={refs} />
      <AnnouncedBanner incidents={open.data?.incidents ?? []} />
      <Columns>
        <Section
          title={t('entity.tab.own')}
          action={<ReportButton ciRef={ref} variant="primary" />}
        >
          <OwnIncidents refs={refs} />
        </Section>
        <Flex direction="column" gap="4">
          <Section
            title={t('entity.tab.upstream')}
            text={t('entity.tab.upstreamText')}
          >
            <NeighbourIncidents
              entity={entity}
              direction="upstream"
              own={refs}
            />
          </Section>
          <Section
            title={t('entity.tab.downstream')}
            text={t('entity.tab.downstreamText')}
          >
            <NeighbourIncidents
              entity={entity}
              direction="downstream"
              own={refs}
            />
          </Section>
        </Flex>
      </Columns>
    </Flex>
  );
}
