import Box from '@mui/material/Box';
import useAsync from 'react-use/esm/useAsync';
import { RiHistoryLine } from '@remixicon/react';
import { Link } from '@backstage/core-components';
import {
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { visitsApiRef } from '@backstage/plugin-home';
import { appTranslationRef } from '../../translation/appTranslation';
import { LinkListCard } from './LinkListCard';

const SHOWN = 6;

/** The pages that somebody was on last. Not there when visits are not recorded. */
export function RecentCard() {
  const { t } = useTranslationRef(appTranslationRef);
  const visitsApi = useApiHolder().get(visitsApiRef);
  const {
    value: visits = [],
    loading,
    error,
  } = useAsync(
    async () =>
      visitsApi?.list({
        limit: SHOWN,
        orderBy: [{ field: 'timestamp', direction: 'desc' }],
      }) ?? [],
    [visitsApi],
  );
  if (!visitsApi) {
    return null;
  }
  const empty = visits.length === 0 ? t('home.recentEmpty') : undefined;
  return (
    <LinkListCard
      id="home-recent"
      icon={<RiHistoryLine size={20} />}
      title={t('home.recent')}
      loading={loading}
      note={error ? t('home.failed') : empty}
    >
      {visits.map(visit => (
        <Box component="li" key={visit.id} sx={{ py: 0.5 }}>
          <Link to={visit.pathname}>{visit.name}</Link>
        </Box>
      ))}
    </LinkListCard>
  );
}
