import { Chip } from '@firstline/frontend-kit';
import { RiAlarmWarningLine, RiMegaphoneLine } from '@remixicon/react';
import { useText } from '../translation';

/** Marks a major incident. */
export function MajorChip() {
  const t = useText();
  return (
    <Chip tone="danger" strong icon={<RiAlarmWarningLine aria-hidden />}>
      {t('common.major')}
    </Chip>
  );
}

/** Marks an incident that everybody may know of. */
export function AnnouncedChip() {
  const t = useText();
  return (
    <Chip tone="warning" icon={<RiMegaphoneLine aria-hidden />}>
      {t('common.announced')}
    </Chip>
  );
}
