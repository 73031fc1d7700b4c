import { Chip } from '@firstline/frontend-kit';
import { useText } from '../translation';

/** Which line of support has it; the hover text says who that is. */
export function TierChip(props: { tier: number }) {
  const t = useText();
  const { tier } = props;
  let meaning = t('common.tierMeaning.more', { tier });
  if (tier === 1) meaning = t('common.tierMeaning.one');
  if (tier === 2) meaning = t('common.tierMeaning.two');
  return <Chip title={meaning}>{t('common.tier', { tier })}</Chip>;
}
