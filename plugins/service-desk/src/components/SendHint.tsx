import { styled } from '@mui/material/styles';
import { useText } from '../translation';

// A phone has no such keys.
const WithKeys = styled('span')({
  '@media (pointer: coarse)': { display: 'none' },
});

/** Says which keys send a form. */
export function SendHint() {
  const t = useText();
  return <WithKeys>{t('common.sendHint')}</WithKeys>;
}
