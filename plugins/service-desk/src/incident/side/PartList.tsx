import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Flex, Text, TextAreaField } from '@backstage/ui';
import {
  Person,
  PersonPicker,
  useApiCall,
  useErrorMessage,
} from '@firstline/frontend-kit';
import {
  textLimits,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { RiCloseLine, RiUserAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useText } from '../../translation';

/** Who was brought into an incident in one part, and a way to bring in others. */
export function PartList(props: {
  people: string[];
  may: boolean;
  /** Of the button, and of the field behind it. */
  addLabel: string;
  addHint: string;
  /** Asks what is wanted of them, too. */
  reasonLabel?: string;
  /** Who cannot be chosen, besides those who are in. */
  except: string[];
  add(userRef: string, reason: string | undefined): Promise<VisibleIncident>;
  remove(userRef: string): Promise<VisibleIncident>;
  onChange(incident: VisibleIncident): void;
}) {
  const t = useText();
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const { people, may, addLabel, addHint, reasonLabel, except } = props;
  const [adding, setAdding] = useState(false);
  const [person, setPerson] = useState<string>();
  const [reason, setReason] = useState('');
  const close = () => {
    setPerson(undefined);
    setReason('');
    setAdding(false);
  };
  const change = useApiCall(async (call: () => Promise<VisibleIncident>) => {
    try {
      props.onChange(await call());
      close();
    } catch (error) {
      toasts.post({ title: describe(error).text, status: 'danger' });
    }
  });
  return (
    <Flex direction="column" gap="2" align="start">
      {people.length === 0 && (
        <Text as="span" color="secondary">
          {t('common.none')}
        </Text>
      )}
      {people.map(ref => (
        <Flex key={ref} align="center" gap="1">
          <Person userRef={ref} />
          {may && (
            <ButtonIcon
              variant="tertiary"
              size="small"
              icon={<RiCloseLine />}
              aria-label={t('common.remove', { name: ref.split('/')[1] })}
              isDisabled={change.pending}
              onPress={() => void change.run(() => props.remove(ref))}
            />
          )}
        </Flex>
      ))}
      {may && !adding && (
        <Button
          variant="tertiary"
          size="small"
          iconStart={<RiUserAddLine />}
          onPress={() => setAdding(true)}
        >
          {addLabel}
        </Button>
      )}
      {adding && (
        <Flex direction="column" gap="2" style={{ width: '100%' }}>
          <PersonPicker
            label={addLabel}
            hint={addHint}
            value={person}
            except={[...people, ...except]}
            onChange={setPerson}
          />
          {reasonLabel && (
            <TextAreaField
              label={reasonLabel}
              secondaryLabel={t('common.optional')}
              size="small"
              rows={2}
              value={reason}
              maxLength={textLimits.reason}
              onChange={setReason}
            />
          )}
          <Flex gap="2">
            <Button
              size="small"
              isDisabled={!person}
              isPending={change.pending}
              onPress={() =>
                person &&
                void change.run(() =>
                  props.add(person, reason.trim() || undefined),
                )
              }
            >
              {t('incident.side.add')}
            </Button>
            <Button size="small" variant="secondary" onPress={close}>
              {t('common.cancel')}
            </Button>
          </Flex>
        </Flex>
      )}
    </Flex>
  );
}
