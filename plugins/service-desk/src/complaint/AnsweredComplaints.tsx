import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Chip, useLoad } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiReplyLine } from '@remixicon/react';
import { complaintApiRef } from '../api';
import { useText } from '../translation';
import { useComplaintLinks } from './useComplaintLinks';
import { useComplaintReload } from './useComplaintReload';

const SHOWN = 3;

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  margin: 0,
  // Set off from the incidents below, as those are from each other.
  padding: '0 0 10px',
  borderBottom: '1px solid var(--bui-border-1)',
  listStyle: 'none',
  fontSize: '0.875rem',
  overflowWrap: 'anywhere',
  '& li': { display: 'flex', flexWrap: 'wrap', gap: '2px 8px' },
});

/** Complaints of the reader that were answered and wait for their word; nothing when there are none. */
export function AnsweredComplaints() {
  const t = useText();
  const api = useApi(complaintApiRef);
  const links = useComplaintLinks();
  const { data, reload } = useLoad(
    signal =>
      api.listComplaints(
        { mine: true, state: ['answered'], limit: SHOWN },
        { signal },
      ),
    [api],
  );
  useComplaintReload(reload);
  if (!data || data.items.length === 0) return null;
  return (
    <List aria-label={t('complaint.link.mine')}>
      {data.items.map(({ number, title }) => (
        <li key={number}>
          <Link href={links.page(number) ?? ''} standalone>
            <bdi>{title}</bdi>
          </Link>
          <Chip tone="warning" icon={<RiReplyLine aria-hidden />}>
            {t('complaint.todo.answered')}
          </Chip>
        </li>
      ))}
    </List>
  );
}
