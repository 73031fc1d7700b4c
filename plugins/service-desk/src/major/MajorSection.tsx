import { Button, Flex, Text } from '@backstage/ui';
import { ExactTime, Person, RelativeTime } from '@firstline/frontend-kit';
import { type Incident, isOpen } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiAlarmWarningLine, RiMegaphoneLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { Countdown, MarkdownText } from '../components';
import { useText } from '../translation';
import { AffectedItems } from './AffectedItems';
import { LinkedIncidents } from './LinkedIncidents';
import { ReviewBlock } from './ReviewBlock';
import { UpdateDialog } from './UpdateDialog';

const Frame = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  marginTop: 16,
  padding: 16,
  borderRadius: 8,
  background: 'var(--bui-bg-neutral-1)',
  border: '1px solid var(--bui-border-1)',
  borderLeft: '4px solid var(--bui-border-2)',
  '&[data-open]': { borderLeftColor: 'var(--bui-negative-border)' },
  '& [data-print=no]': { '@media print': { display: 'none' } },
});
const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 24px',
  alignItems: 'center',
  justifyContent: 'space-between',
});

/** When the next update is due: as its clock has it, or the moment when there is no clock. */
function NextUpdate(props: { incident: Incident }) {
  const t = useText();
  const { clocks, majorIncident } = props.incident;
  const clock = clocks.find(
    ({ kind, stoppedAt }) => kind === 'update' && !stoppedAt,
  );
  if (clock) return <Countdown clock={clock} kind="before" />;
  const due = majorIncident?.nextUpdateDueAt;
  if (!due) return null;
  return (
    <span>
      {t('common.named', {
        name: t('major.panel.nextUpdate'),
        what: <>{t('major.panel.due', { time: <ExactTime at={due} /> })}</>,
      })}
    </span>
  );
}

/** What makes an incident a major one, and what that asks for. */
export function MajorSection(props: {
  incident: Incident;
  /** Looks at the incident and its timeline again. */
  reload(): Promise<void>;
}) {
  const t = useText();
  const id = useId();
  const { incident, reload } = props;
  const { majorIncident, state, viewer } = incident;
  const [posting, setPosting] = useState(false);
  if (!majorIncident) return null;
  const open = isOpen(state);
  return (
    <Frame aria-labelledby={id} data-open={open || undefined}>
      <Head>
        <Flex align="center" gap="2">
          <RiAlarmWarningLine size={20} aria-hidden />
          <Text as="h3" variant="title-x-small" weight="bold" id={id}>
            {open ? t('major.panel.label') : t('major.panel.over')}
          </Text>
        </Flex>
        {open && (
          <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
            <NextUpdate incident={incident} />
            {viewer.mayWrite.includes('public') && (
              <span data-print="no">
                <Button
                  size="small"
                  variant="primary"
                  iconStart={<RiMegaphoneLine />}
                  onPress={() => setPosting(true)}
                >
                  {t('major.panel.post')}
                </Button>
              </span>
            )}
          </Flex>
        )}
      </Head>
      <div>
        <Text as="p" variant="body-small" color="secondary">
          {t('major.panel.declared', {
            time: <RelativeTime at={majorIncident.declaredAt} />,
            person: (
              <Person userRef={majorIncident.declaredBy} avatar={false} />
            ),
          })}
        </Text>
        <MarkdownText text={majorIncident.reason} />
      </div>
      <ReviewBlock incident={incident} />
      {open && !incident.announcement && (
        <Text as="p" variant="body-small" color="secondary">
          {t('major.panel.notAnnounced')}
        </Text>
      )}
      <AffectedItems items={majorIncident.affected} />
      <LinkedIncidents
        linked={majorIncident.linked}
        open={open}
        onChange={() => void reload()}
      />
      {posting && (
        <UpdateDialog
          incident={incident}
          onPosted={() => {
            setPosting(false);
            void reload();
          }}
          onClose={() => setPosting(false)}
        />
      )}
    </Frame>
  );
}
