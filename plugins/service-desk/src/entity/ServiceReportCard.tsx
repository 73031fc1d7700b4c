import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import {
  EntityName,
  LoadingState,
  useErrorMessage,
  useLoad,
} from '@firstline/frontend-kit';
import {
  cellText,
  type MeasureGroup,
  type MeasureName,
  measureCell,
  type MeasureScope,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { DateTime } from 'luxon';
import { measureApiRef } from '../api';
import { FailedState } from '../components';
import { useReportWords } from '../measures/useReportWords';
import { measuresRouteRef, monthlyReportRouteRef } from '../routes';
import {
  monthText,
  reportQuery,
  type ScopeFilter,
} from '../serviceReport/reportAddress';
import { useText } from '../translation';

const MONTHS = 4;
const FORBIDDEN = 403;
const shown: MeasureName[] = [
  'received',
  'resolved',
  'resolutionRate',
  'satisfactionRate',
];

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    padding: '5px 6px 5px 0',
    textAlign: 'end',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  '& tr > th:first-of-type': { textAlign: 'start' },
  '& thead th': { color: 'var(--bui-fg-secondary)', fontWeight: 600 },
  '& tbody th': { fontWeight: 400 },
});

interface Measured {
  scope: Pick<MeasureScope, 'ci' | 'system' | 'owner'>;
  /** Of what the monthly report is; absent for what is in no system and has no owner. */
  report?: ScopeFilter;
}

function relationOf(entity: Entity, type: string, kind: string) {
  return entity.relations?.find(
    relation =>
      relation.type === type && relation.targetRef.startsWith(`${kind}:`),
  )?.targetRef;
}

/** What is measured on an entity's page, and whose report that leads to. */
export function measuredOn(entity: Entity): Measured {
  const ref = stringifyEntityRef(entity);
  const kind = entity.kind.toLowerCase();
  if (kind === 'system')
    return { scope: { system: ref }, report: { system: ref } };
  if (kind === 'group')
    return { scope: { owner: ref }, report: { owner: ref } };
  const system = relationOf(entity, 'partOf', 'system');
  const owner = relationOf(entity, 'ownedBy', 'group');
  const report = system ? { system } : owner && { owner };
  return { scope: { ci: ref }, ...(report && { report }) };
}

function Months(props: { groups: MeasureGroup[]; report?: ScopeFilter }) {
  const t = useText();
  const { words, language } = useReportWords();
  const route = useRouteRef(monthlyReportRouteRef);
  const { groups, report } = props;
  const named = (group: MeasureGroup) =>
    monthText(group.key.slice(0, 7), language);
  const columns = shown.filter(name =>
    groups.some(({ measures }) => measures.some(one => one.name === name)),
  );
  return (
    <Table aria-label={t('serviceReport.card.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('serviceReport.card.month')}</th>
          {columns.map(name => (
            <th key={name} scope="col">
              {words.measures[name].name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(group => {
          const month = group.key.slice(0, 7);
          return (
            <tr key={group.key}>
              <th scope="row">
                {report && route ? (
                  <Link
                    href={`${route({ month })}${reportQuery(report)}`}
                    aria-label={t('serviceReport.card.report', {
                      month: named(group),
                    })}
                  >
                    {named(group)}
                  </Link>
                ) : (
                  named(group)
                )}
              </th>
              {columns.map(name => {
                const measure = group.measures.find(one => one.name === name);
                return (
                  <td key={name}>
                    {measure && cellText(measureCell(measure), language)}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Card of the last months on the page of a component, system or team: the owner's report in short. */
export function ServiceReportCard() {
  const t = useText();
  const api = useApi(measureApiRef);
  const messageOf = useErrorMessage();
  const measures = useRouteRef(measuresRouteRef)?.();
  const { entity } = useEntity();
  const { scope, report } = measuredOn(entity);
  const key = JSON.stringify(scope);
  const { data, error, reload } = useLoad(
    signal => {
      const now = DateTime.local();
      return api.getMeasures(
        {
          ...scope,
          from: now
            .startOf('month')
            .minus({ months: MONTHS - 1 })
            .toUTC()
            .toISO()!,
          to: now.startOf('day').plus({ days: 1 }).toUTC().toISO()!,
          by: 'month',
          timeZone: now.zoneName ?? undefined,
        },
        { signal },
      );
    },
    [api, key],
  );
  // To those it is not open to it is not there, as nothing on this page is theirs to ask for.
  if (error && messageOf(error).status === FORBIDDEN) return null;
  const groups = [...(data?.groups ?? [])].reverse();
  const whose = report?.system ?? report?.owner;
  const query = new URLSearchParams({
    period: 'days90',
    ...Object.fromEntries(Object.entries(scope)),
  });
  return (
    <EntityInfoCard
      title={t('serviceReport.card.title')}
      footerActions={
        measures && (
          <Link href={`${measures}?${query}`}>
            {t('serviceReport.card.measures')}
          </Link>
        )
      }
    >
      <Flex direction="column" gap="3">
        {!data && !error && <LoadingState rows={2} />}
        {!data && error && (
          <FailedState error={error} onRetry={reload} heading="h3" />
        )}
        {data &&
          (groups.length === 0 ? (
            <Text as="p" color="secondary">
              {t('serviceReport.card.none')}
            </Text>
          ) : (
            <Months groups={groups} report={report} />
          ))}
        {whose && scope.ci && (
          <Text as="p" variant="body-small" color="secondary">
            {t('serviceReport.card.of', {
              name: <EntityName entityRef={whose} />,
            })}
          </Text>
        )}
      </Flex>
    </EntityInfoCard>
  );
}
