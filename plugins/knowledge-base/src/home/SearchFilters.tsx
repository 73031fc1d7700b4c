import { ToggleButton } from '@backstage/ui';
import {
  articleKinds,
  articleLanguages,
} from '@firstline/plugin-knowledge-base-common';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import { RiCloseLine } from '@remixicon/react';
import { useText } from '../translation';
import type { SearchAddress } from './useSearchAddress';

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
});
const Between = styled('span')({
  width: 1,
  height: 20,
  margin: '0 4px',
  background: 'var(--bui-border-2)',
});

function ItemFilter(props: { ci: string; onRemove(): void }) {
  const t = useText();
  const { primaryTitle } = useEntityPresentation(props.ci);
  return (
    <ToggleButton
      size="small"
      isSelected
      iconEnd={<RiCloseLine />}
      onChange={props.onRemove}
    >
      {t('home.onlyAbout', { item: primaryTitle })}
    </ToggleButton>
  );
}

/** What to leave out of a search: each a button that is pressed or not. */
export function SearchFilters(props: {
  address: SearchAddress;
  onChange(change: Partial<SearchAddress>): void;
}) {
  const t = useText();
  const { address, onChange } = props;
  return (
    <Row role="group" aria-label={t('home.filters')}>
      {address.ci && (
        <ItemFilter
          ci={address.ci}
          onRemove={() => onChange({ ci: undefined })}
        />
      )}
      {articleKinds.map(kind => (
        <ToggleButton
          key={kind}
          size="small"
          isSelected={address.kind === kind}
          onChange={chosen => onChange({ kind: chosen ? kind : undefined })}
        >
          {t(`common.kind.${kind}`)}
        </ToggleButton>
      ))}
      <Between aria-hidden />
      {articleLanguages.map(language => (
        <ToggleButton
          key={language}
          size="small"
          isSelected={address.language === language}
          onChange={chosen =>
            onChange({ language: chosen ? language : undefined })
          }
        >
          {t(`common.language.${language}`)}
        </ToggleButton>
      ))}
    </Row>
  );
}
