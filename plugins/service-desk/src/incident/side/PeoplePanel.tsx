import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Flex, Text } from '@backstage/ui';
import {
  Person,
  PersonPicker,
  useApiCall,
  useErrorMessage,
} from '@firstline/frontend-kit';
import type {
  Incident,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { RiCloseLine, RiUserAddLine } from '@remixicon/react';
import { useState } from 'react';
import { serviceDeskApiRef } from '../../api';
import { ContactLines } from '../../components/ContactLines';
import { useText } from '../../translation';
import { Fact, Facts, Panel } from './Panel';

function Participants(props: {
  incident: Incident;
  onChange(incident: VisibleIncident): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const { incident } = props;
  const [adding, setAdding] = useState(false);
  const [person, setPerson] = useState<string>();
  const may = incident.viewer.mayAddParticipants;
  const change = useApiCall(async (userRef: string, add: boolean) => {
    try {
      props.onChange(
        await (add
          ? api.addParticipant(incident.number, userRef)
          : api.removeParticipant(incident.number, userRef)),
      );
      setPerson(undefined);
      setAdding(false);
    } catch (error) {
      toasts.post({ title: describe(error).text, status: 'danger' });
    }
  });
  return (
    <Flex direction="column" gap="2" align="start">
      {incident.participants.length === 0 && (
        <Text as="span" color="secondary">
          {t('common.none')}
        </Text>
      )}
      {incident.participants.map(ref => (
        <Flex key={ref} align="center" gap="1">
          <Person userRef={ref} />
          {may && (
            <ButtonIcon
              variant="tertiary"
              size="small"
              icon={<RiCloseLine />}
              aria-label={t('common.remove', { name: ref.split('/')[1] })}
              isDisabled={change.pending}
              onPress={() => void change.run(ref, false)}
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
          {t('incident.side.addParticipant')}
        </Button>
      )}
      {adding && (
        <Flex direction="column" gap="2" style={{ width: '100%' }}>
          <PersonPicker
            label={t('incident.side.addParticipant')}
            hint={t('incident.side.addParticipantHint')}
            value={person}
            except={[...incident.participants, incident.requester ?? '']}
            onChange={setPerson}
          />
          <Flex gap="2">
            <Button
              size="small"
              isDisabled={!person}
              isPending={change.pending}
              onPress={() => person && void change.run(person, true)}
            >
              {t('incident.side.add')}
            </Button>
            <Button
              size="small"
              variant="secondary"
              onPress={() => setAdding(false)}
            >
              {t('common.cancel')}
            </Button>
          </Flex>
        </Flex>
      )}
    </Flex>
  );
}

/** Who is concerned, and what their part is. */
export function PeoplePanel(props: {
  incident: Incident;
  onChange(incident: VisibleIncident): void;
}) {
  const t = useText();
  const { incident } = props;
  const { requester, filedBy, reporter, firstContactOwner } = incident;
  return (
    <Panel title={t('incident.side.people')}>
      <Facts>
        <Fact name={t('incident.side.requester')}>
          {requester ? (
            <Person userRef={requester} />
          ) : (
            t('incident.side.noAccount')
          )}
        </Fact>
        <Fact name={t('incident.side.contact')}>
          {reporter && <ContactLines reporter={reporter} />}
        </Fact>
        <Fact name={t('incident.side.filedBy')}>
          {filedBy !== requester && <Person userRef={filedBy} />}
        </Fact>
        <Fact name={t('incident.side.firstContact')}>
          {firstContactOwner && <Person userRef={firstContactOwner} />}
        </Fact>
        <Fact name={t('incident.side.participants')}>
          <Participants incident={incident} onChange={props.onChange} />
        </Fact>
      </Facts>
    </Panel>
  );
}
