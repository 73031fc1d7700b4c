import { useApi } from '@backstage/frontend-plugin-api';
import { Person } from '@firstline/frontend-kit';
import type {
  Incident,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { serviceDeskApiRef } from '../../api';
import { ContactLines } from '../../components/ContactLines';
import { useText } from '../../translation';
import { Fact, Facts, Panel } from './Panel';
import { PartList } from './PartList';

/** Who is concerned, and what their part is. */
export function PeoplePanel(props: {
  incident: Incident;
  onChange(incident: VisibleIncident): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const { incident, onChange } = props;
  const { number, viewer, helpers } = incident;
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
        <Fact name={t('incident.side.helpers')}>
          {helpers && (
            <PartList
              people={helpers}
              may={viewer.mayAskHelpers}
              addLabel={t('incident.side.askHelper')}
              addHint={t('incident.side.askHelperHint')}
              reasonLabel={t('incident.side.askHelperFor')}
              except={requester ? [requester] : []}
              add={(userRef, reason) =>
                api.addHelper(number, { userRef, reason })
              }
              remove={userRef => api.removeHelper(number, userRef)}
              onChange={onChange}
            />
          )}
        </Fact>
        <Fact name={t('incident.side.participants')}>
          <PartList
            people={incident.participants}
            may={viewer.mayAddParticipants}
            addLabel={t('incident.side.addParticipant')}
            addHint={t('incident.side.addParticipantHint')}
            except={requester ? [requester] : []}
            add={userRef => api.addParticipant(number, userRef)}
            remove={userRef => api.removeParticipant(number, userRef)}
            onChange={onChange}
          />
        </Fact>
      </Facts>
    </Panel>
  );
}
