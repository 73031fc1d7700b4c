import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { Chip, EntityName, Person } from '@firstline/frontend-kit';
import {
  incidentStates,
  type HandOverReport,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';
import { Entries, Entry } from './listStyles';

// The frame's own close button has an English name only; the button below does the same.
const Header = styled(DialogHeader)({
  '& button[name="close"]': { display: 'none' },
});

/** Why it stayed, in the reader's language; in the server's words where there is no other. */
function Refusal(props: { item: HandOverReport['items'][number] }) {
  const t = useText();
  const { refusal, refused } = props.item;
  if (!refusal || refusal.code === 'other') return <>{refused}</>;
  const { team = '' } = refusal.params;
  const state = incidentStates.find(one => one === refusal.params.state);
  return (
    <>
      {t(`agents.handOver.refusal.${refusal.code}`, {
        state: state ? t(`common.state.${state}`) : '',
        team: <EntityName entityRef={team} />,
      })}
    </>
  );
}

/** What became of each incident that was handed over. */
export function HandOverResult(props: {
  subject: string;
  report: HandOverReport;
  onClose(): void;
}) {
  const t = useText();
  const { items } = props.report;
  const refused = items.filter(item => item.refused).length;
  const done = items.length - refused;
  return (
    <Dialog
      isOpen
      width={640}
      onOpenChange={open => {
        if (!open) props.onClose();
      }}
    >
      <Header>{t('agents.handOver.title')}</Header>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p" color="secondary">
            {props.subject}
          </Text>
          <div role="status">
            <Alert
              status={refused ? 'warning' : 'success'}
              icon
              title={
                refused
                  ? t('agents.handOver.some', { done, refused })
                  : t('agents.handOver.done', { count: done })
              }
            />
          </div>
          <Entries aria-label={t('agents.handOver.report')}>
            {items.map(item => {
              const { number, team, assignee, refused: why } = item;
              const who = assignee ?? team;
              return (
                <Entry key={number}>
                  <div>
                    {number}{' '}
                    <small>
                      {why && <Refusal item={item} />}
                      {!why &&
                        (who
                          ? t('agents.handOver.has', {
                              who: (
                                <Person
                                  userRef={who}
                                  avatar={false}
                                  link={false}
                                />
                              ),
                            })
                          : t('agents.handOver.unchanged'))}
                    </small>
                  </div>
                  {why && (
                    <Chip tone="warning">{t('agents.handOver.stayed')}</Chip>
                  )}
                </Entry>
              );
            })}
          </Entries>
        </Flex>
      </DialogBody>
      <DialogFooter>
        {/* The dialog's content was replaced: the cursor must not be lost with the old one. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <Button autoFocus variant="primary" onPress={props.onClose}>
          {t('agents.handOver.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
