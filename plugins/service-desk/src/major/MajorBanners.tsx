import { Button, Flex } from '@backstage/ui';
import { useState } from 'react';
import { useText } from '../translation';
import { MajorAlert } from './MajorAlert';
import { useMajorIncidents } from './useMajorIncidents';

// More at once would push away what people came for.
const SHOWN = 2;

/**
 * Major incidents somebody should know of where they are: on the pages of what is affected,
 * and on the desk. Gone as soon as it is over; a failure to find out is not shown.
 */
export function MajorBanners(props: {
  /** Only those that affect one of these; undefined for all. */
  refs?: string[];
}) {
  const t = useText();
  const { data = [] } = useMajorIncidents(props.refs);
  const [all, setAll] = useState(false);
  if (data.length === 0) return null;
  const shown = all ? data : data.slice(0, SHOWN);
  const more = data.length - shown.length;
  return (
    <section aria-label={t('major.banner.label')}>
      <Flex direction="column" gap="2">
        {shown.map(banner => (
          <MajorAlert key={banner.number} banner={banner} />
        ))}
        {more > 0 && (
          <div>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setAll(true)}
            >
              {t('major.banner.more', { count: more })}
            </Button>
          </div>
        )}
      </Flex>
    </section>
  );
}
