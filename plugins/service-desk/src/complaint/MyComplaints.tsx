import { Button, ButtonLink, Card, CardBody, Text } from '@backstage/ui';
import { EmptyState, LoadingState, Stack } from '@firstline/frontend-kit';
import type { ComplaintState } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiFeedbackLine } from '@remixicon/react';
import { FailedState } from '../components';
import { useText } from '../translation';
import { isOver, waitsForComplainant } from './complaintFacts';
import { ComplaintRows } from './ComplaintRows';
import { useComplaintLinks } from './useComplaintLinks';
import { useComplaintPages } from './useComplaintPages';
import { WaitingComplaint } from './WaitingComplaint';

const open: ComplaintState[] = ['submitted', 'verified', 'decided', 'answered'];
const done: ComplaintState[] = ['closed', 'withdrawn'];

const Cards = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  gap: 'var(--bui-space-4)',
  alignItems: 'start',
});

/** What the reader complained of; what waits for them on top. */
export function MyComplaints() {
  const t = useText();
  const links = useComplaintLinks();
  const heard = useComplaintPages({ mine: true, state: open });
  const over = useComplaintPages({ mine: true, state: done });
  const lists = [heard, over];
  const reload = () => Promise.all(lists.map(list => list.reload()));

  const error = lists.find(list => list.error && !list.data)?.error;
  if (error) return <FailedState error={error} onRetry={reload} />;
  if (!heard.data || !over.data) return <LoadingState />;
  const all = [...heard.data.items, ...over.data.items];
  const href = links.file();
  if (all.length === 0) {
    return (
      <EmptyState
        icon={<RiFeedbackLine size={28} />}
        title={t('complaint.mine.emptyTitle')}
        text={t('complaint.mine.emptyText')}
        action={
          href && (
            <ButtonLink variant="primary" href={href}>
              {t('complaint.file.title')}
            </ButtonLink>
          )
        }
      />
    );
  }
  const waiting = all.filter(waitsForComplainant);
  const rest = all.filter(complaint => !waitsForComplainant(complaint));
  const sections = (
    [
      ['open', rest.filter(complaint => !isOver(complaint)), heard],
      ['done', rest.filter(isOver), over],
    ] as const
  ).filter(([, shown, list]) => shown.length > 0 || list.more);
  return (
    <Stack style={{ maxWidth: 1100 }}>
      {waiting.length > 0 && (
        <section aria-labelledby="complaints-need">
          <Text
            as="h2"
            variant="title-x-small"
            weight="bold"
            id="complaints-need"
            style={{ marginBottom: 'var(--bui-space-3)' }}
          >
            {t('complaint.mine.need', { count: waiting.length })}
          </Text>
          <Cards>
            {waiting.map(complaint => (
              <WaitingComplaint
                key={complaint.number}
                complaint={complaint}
                onChange={reload}
              />
            ))}
          </Cards>
        </section>
      )}
      {sections.map(([name, shown, list]) => (
        <section key={name} aria-labelledby={`complaints-${name}`}>
          <Card>
            <CardBody>
              <Text
                as="h2"
                variant="title-x-small"
                weight="bold"
                id={`complaints-${name}`}
              >
                {t(`complaint.mine.${name}`, { total: String(shown.length) })}
              </Text>
              <ComplaintRows complaints={shown} />
              {list.more && (
                <Button
                  variant="secondary"
                  isPending={list.loading}
                  onPress={list.more}
                >
                  {t('common.more')}
                </Button>
              )}
            </CardBody>
          </Card>
        </section>
      ))}
    </Stack>
  );
}
