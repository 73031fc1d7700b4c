import { Button, Text } from '@backstage/ui';
import type { LinkedConfigurationItem } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { CiList } from '../incident/CiList';
import { useText } from '../translation';

const SHOWN = 6;

/** What a major incident affects, the nearest first and the rest on demand. */
export function AffectedItems(props: { items: LinkedConfigurationItem[] }) {
  const t = useText();
  const { items } = props;
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <div>
      <Text as="h4" variant="body-small" weight="bold">
        {t('major.panel.affected', { count: items.length })}
      </Text>
      <div style={{ marginTop: 6 }}>
        <CiList items={all ? items : items.slice(0, SHOWN)} />
      </div>
      {!all && items.length > SHOWN && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {t('major.panel.allAffected')}
        </Button>
      )}
    </div>
  );
}
