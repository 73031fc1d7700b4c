import { Text } from '@backstage/ui';
import { Chip, Person, RelativeTime } from '@firstline/frontend-kit';
import type { Candidate } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'grid',
    gap: 2,
    padding: '6px 0',
    borderBottom: '1px solid var(--bui-border-1)',
    fontSize: '0.875rem',
  },
  '& li > div': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
  },
  '& small': { color: 'var(--bui-fg-secondary)', fontSize: '0.8125rem' },
});

/** Who could have got an incident, and why they would or would not. */
export function Candidates(props: { candidates: Candidate[] }) {
  const t = useText();
  const { candidates } = props;
  if (candidates.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('dispatch.consideredNone')}
      </Text>
    );
  }
  return (
    <List aria-label={t('dispatch.considered')}>
      {candidates.map(candidate => {
        const { userRef, verdict, onCall, load, lastAssignedAt } = candidate;
        return (
          <li key={userRef}>
            <div>
              <Person userRef={userRef} link={false} />
              <Chip tone={verdict === 'chosen' ? 'success' : 'neutral'}>
                {t(`dispatch.verdict.${verdict}`)}
              </Chip>
              {onCall && <Chip tone="info">{t('dispatch.onCall')}</Chip>}
            </div>
            <small>
              {t('dispatch.loadOf', { load })}
              {' · '}
              {lastAssignedAt
                ? t('dispatch.lastAssigned', {
                    time: <RelativeTime at={lastAssignedAt} />,
                  })
                : t('dispatch.neverAssigned')}
            </small>
          </li>
        );
      })}
    </List>
  );
}
