import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Link } from '@backstage/ui';
import { Notice, ErrorPanel } from '@firstline/frontend-kit';
import {
  type Incident,
  type VisibleIncident,
  isOpen,
} from '@firstline/plugin-service-desk-common';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { useUnlink } from './useUnlink';

/** Says that an incident resolves together with a major one; nothing when it does not. */
export function LinkedNotice(props: {
  incident: Incident;
  onChange(incident: VisibleIncident): void;
}) {
  const t = useText();
  const { incident } = props;
  const { linkedTo } = incident;
  const route = useRouteRef(incidentRouteRef);
  const unlink = useUnlink(props.onChange);
  if (!linkedTo) return null;
  const open = isOpen(incident.state);
  return (
    <Flex direction="column" gap="3" mt="3">
      <Notice
        status="info"
        icon
        title={t(open ? 'major.link.to' : 'major.link.was', {
          number: (
            <Link href={route?.({ number: linkedTo }) ?? ''}>{linkedTo}</Link>
          ),
        })}
        customActions={
          incident.viewer.mayLink && (
            <Button
              size="small"
              variant="secondary"
              isPending={unlink.pending}
              onPress={() => void unlink.run(incident.number)}
            >
              {t('major.panel.unlink')}
            </Button>
          )
        }
      />
      {unlink.error && <ErrorPanel error={unlink.error} />}
    </Flex>
  );
}
