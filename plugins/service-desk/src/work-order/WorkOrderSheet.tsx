import { Text } from '@backstage/ui';
import { EntityName, ExactTime } from '@firstline/frontend-kit';
import type {
  Incident,
  WorkOrder,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ratingWords } from '../incident/moves/RatingField';
import { useText } from '../translation';

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontSize: '0.875rem',
  marginTop: 12,
  '& th, & td': {
    padding: '6px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    border: '1px solid var(--bui-border-2)',
    overflowWrap: 'anywhere',
  },
  '& thead th': { background: 'var(--bui-bg-neutral-2)', fontWeight: 600 },
  '& col:first-of-type': { width: '28%' },
  '& tbody th': { fontWeight: 500 },
  '& td[data-lines]': { whiteSpace: 'pre-wrap' },
  '& tr': { breakInside: 'avoid' },
  // On one page of A4, with room for a pen.
  '@media print': { marginTop: 8, '& th, & td': { padding: '3px 8px' } },
});
// Filled in by pen, on what is printed before anybody goes.
const Lines = styled('div')({
  display: 'none',
  '@media print': {
    display: 'block',
    minHeight: 20,
    '&[data-tall]': { minHeight: 46 },
  },
});
const Signatures = styled('div')({
  display: 'none',
  '@media print': {
    display: 'flex',
    gap: 32,
    marginTop: 40,
    breakInside: 'avoid',
    fontSize: '0.875rem',
    '& > div': {
      flex: 1,
      borderTop: '1px solid var(--bui-border-2)',
      paddingTop: 4,
    },
  },
});
const Boxes = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 16px',
});

/** Name, value, and whether it takes some lines to write. */
type SheetRow = [string, ReactNode, 'tall'?];

function Block(props: { title: string; rows: SheetRow[] }) {
  return (
    <Table>
      <colgroup>
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={2}>
            {props.title}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([name, value, tall]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-lines="">{value ?? <Lines data-tall={tall} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/**
 * The service sheet (现场维修工单): filled in as far as the work order is, and with room for a
 * pen where it is not (S-243 to S-247).
 */
export function WorkOrderSheet(props: {
  order: WorkOrder;
  incident: Pick<
    Incident,
    'title' | 'requester' | 'reporter' | 'location' | 'ciRefs' | 'createdAt'
  >;
}) {
  const t = useText();
  const { order, incident } = props;
  const { form, consent, signOff, parts, state } = order;
  const { reporter, requester } = incident;
  const isDone = state === 'done';
  const partLines = parts
    .map(({ name, quantity }) => `${quantity} × ${name}`)
    .join('\n');
  const time = (at?: string) => at && <ExactTime at={at} />;
  const contact = [reporter?.phone, reporter?.email].filter(Boolean).join(', ');
  return (
    <article
      aria-label={`${t(`workOrder.paper.heading.${form}`)} ${order.number}`}
    >
      <Text as="h2" variant="title-x-small" weight="bold">
        {t(`workOrder.paper.heading.${form}`)} {order.number}
      </Text>
      {order.cancelledReason && (
        <Text as="p">
          {t('workOrder.calledOff', { reason: order.cancelledReason })}
        </Text>
      )}
      <Block
        title={t('workOrder.paper.user')}
        rows={[
          [
            t('workOrder.paper.name'),
            reporter?.name ??
              (requester && <EntityName entityRef={requester} />),
          ],
          [t('workOrder.paper.organization'), reporter?.organization],
          [t('workOrder.paper.contact'), contact || undefined],
          [t('workOrder.paper.place'), order.place ?? incident.location],
        ]}
      />
      <Block
        title={t('workOrder.paper.job')}
        rows={[
          [
            t('workOrder.paper.incident'),
            `${order.incidentNumber} ${incident.title}`,
          ],
          [
            t('workOrder.paper.affected'),
            incident.ciRefs.length > 0 &&
              incident.ciRefs.map((ref, i) => (
                <span key={ref}>
                  {i > 0 && ', '}
                  <EntityName entityRef={ref} />
                </span>
              )),
          ],
          [t('workOrder.paper.reported'), time(incident.createdAt)],
          [t('workOrder.paper.task'), order.task],
        ]}
      />
      <Block
        title={t('workOrder.paper.record')}
        rows={[
          [
            t('workOrder.paper.engineer'),
            <EntityName key="engineer" entityRef={order.engineer} />,
          ],
          [t('workOrder.paper.planned'), time(order.plannedAt)],
          [
            t('workOrder.paper.agreed'),
            consent &&
              `${consent.by} (${t(`workOrder.consentWay.${consent.how}`)})`,
          ],
          [t(`workOrder.paper.started.${form}`), time(order.startedAt)],
          [t(`workOrder.paper.finished.${form}`), time(order.finishedAt)],
          [t('workOrder.paper.work'), order.work, 'tall'],
          [
            t('workOrder.paper.parts'),
            partLines || (isDone ? t('workOrder.paper.noParts') : undefined),
            'tall',
          ],
          [
            t('workOrder.paper.openIssues'),
            order.openIssues ??
              (isDone ? t('workOrder.paper.nothingOpen') : undefined),
            'tall',
          ],
        ]}
      />
      <Block
        title={t('workOrder.paper.confirmation')}
        rows={[
          [t('workOrder.paper.signedBy'), signOff?.signedBy],
          ...(form === 'on-site'
            ? [
                [
                  t('workOrder.paper.inOrder'),
                  signOff &&
                    t(
                      signOff.leftInOrder
                        ? 'common.yes'
                        : 'workOrder.paper.notInOrder',
                    ),
                ] as SheetRow,
              ]
            : []),
          [
            t('workOrder.paper.satisfaction'),
            <Boxes key="boxes">
              {[...ratingWords].reverse().map(word => (
                <span key={word}>☐ {t(`incident.move.rating.${word}`)}</span>
              ))}
            </Boxes>,
          ],
          [t('workOrder.paper.opinion'), undefined, 'tall'],
        ]}
      />
      <Signatures aria-hidden>
        <div>{t('workOrder.paper.signature')}</div>
        <div>{t('workOrder.paper.signatureEngineer')}</div>
      </Signatures>
    </article>
  );
}
