import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ButtonIcon, Combobox, Flex, Text } from '@backstage/ui';
import { CiChip, searchCis, showing, useFinder } from '@firstline/frontend-kit';
import { RiCloseLine } from '@remixicon/react';
import { useId } from 'react';
import { useText } from '../../translation';

/** The configuration items of an incident: take some away, add others. */
export function CiListField(props: {
  value: { ref: string; title?: string }[];
  problem?: string;
  onChange(items: { ref: string; title?: string }[]): void;
}) {
  const t = useText();
  const labelId = useId();
  const catalog = useApi(catalogApiRef);
  const { typed, setTyped, found, loading } = useFinder(
    words => searchCis(catalog, words),
    [catalog],
  );
  const has = (ref: string) => props.value.some(item => item.ref === ref);
  const options = found
    .filter(option => !has(option.ref))
    .map(option => ({
      id: option.ref,
      label: option.title,
      description: option.ref,
    }));
  return (
    <Flex direction="column" gap="2">
      <Text as="span" variant="body-medium" weight="bold" id={labelId}>
        {t('incident.move.reclassify.cis')}
      </Text>
      {props.value.length === 0 && (
        <Text as="p" color="secondary">
          {t('incident.move.reclassify.noCi')}
        </Text>
      )}
      {props.value.map(item => (
        <Flex key={item.ref} align="center" gap="1">
          <CiChip ciRef={item.ref} title={item.title} />
          <ButtonIcon
            variant="tertiary"
            size="small"
            icon={<RiCloseLine />}
            aria-label={t('common.remove', { name: item.title ?? item.ref })}
            onPress={() =>
              props.onChange(props.value.filter(ci => ci.ref !== item.ref))
            }
          />
        </Flex>
      ))}
      <Combobox
        aria-label={t('incident.move.reclassify.addCi')}
        placeholder={t('incident.move.reclassify.addCi')}
        menuTrigger="input"
        options={options}
        loading={{ state: loading ? 'loading' : 'idle' }}
        search={{ mode: 'server', inputValue: typed, onInputChange: setTyped }}
        value={null}
        onChange={key => {
          const chosen = options.find(option => option.id === key);
          if (!chosen) return;
          setTyped('');
          props.onChange([
            ...props.value,
            { ref: chosen.id, title: chosen.label },
          ]);
        }}
        {...showing(props.problem)}
      />
    </Flex>
  );
}
