import { ButtonLink } from '@backstage/ui';
import { EmptyState, LoadingState, Stack } from '@firstline/frontend-kit';
import type { ComplaintState } from '@firstline/plugin-service-desk-common';
import { RiFeedbackLine } from '@remixicon/react';
import { FailedState } from '../components';
import { ListSection, NeedSection } from '../components/ListSection';
import { totalBeside } from '../components/totalBeside';
import { useText } from '../translation';
import { isOver, waitsForComplainant } from './complaintFacts';
import { ComplaintRows } from './ComplaintRows';
import { useComplaintLinks } from './useComplaintLinks';
import { useComplaintPages } from './useComplaintPages';
import { WaitingComplaint } from './WaitingComplaint';

const open: ComplaintState[] = ['submitted', 'verified', 'decided', 'answered'];
const done: ComplaintState[] = ['closed', 'withdrawn'];

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
        <NeedSection
          id="complaints-need"
          title={t('complaint.mine.need', { count: waiting.length })}
        >
          {waiting.map(complaint => (
            <WaitingComplaint
              key={complaint.number}
              complaint={complaint}
              onChange={reload}
            />
          ))}
        </NeedSection>
      )}
      {sections.map(([name, shown, list]) => (
        <ListSection
          key={name}
          id={`complaints-${name}`}
          title={t(`complaint.mine.${name}`, {
            total: totalBeside(list.data, shown),
          })}
          more={list.more}
          loading={list.loading}
        >
          <ComplaintRows complaints={shown} />
        </ListSection>
      ))}
    </Stack>
  );
}
