import { ButtonIcon, Flex, Text } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Person, useLanguage, useNow } from '@firstline/frontend-kit';
import { RiDeleteBinLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useText } from '../translation';
import { Entries, Entry } from './listStyles';
import { rosterWindow, successorOf, within, type RosterShift } from './roster';
import { RosterStrip } from './RosterStrip';
import { stretchText } from './timeText';

/** Who of a team is on call in the next two weeks, as a strip and as a list. */
export function TeamRoster(props: {
  team: string;
  /** Of the whole team, in order. */
  shifts: RosterShift[];
  userRef: string;
  readOnly: boolean;
  onRemove(shift: RosterShift): void;
}) {
  const t = useText();
  const language = useLanguage();
  const now = useNow();
  const { primaryTitle } = useEntityPresentation(props.team);
  const window = rosterWindow(DateTime.fromMillis(now));
  const shown = within(props.shifts, window).filter(
    shift => Date.parse(shift.to) > now,
  );
  const later = props.shifts.filter(
    shift => Date.parse(shift.from) >= window.to.toMillis(),
  );
  return (
    <Flex direction="column" gap="2">
      <Text as="h3" variant="body-medium" weight="bold">
        {primaryTitle}
      </Text>
      {shown.length === 0 ? (
        <Text as="p" color="secondary">
          {t('agents.roster.none')}
        </Text>
      ) : (
        <>
          <RosterStrip
            shifts={props.shifts}
            userRef={props.userRef}
            window={window}
            now={now}
          />
          <Entries
            aria-label={t('agents.roster.strip', { team: primaryTitle })}
          >
            {shown.map(shift => {
              const own = shift.userRef === props.userRef;
              const next = successorOf(shift, props.shifts);
              const dates = stretchText(shift.from, shift.to, language);
              return (
                <Entry key={`${shift.userRef} ${shift.from}`}>
                  <div>
                    {dates}
                    <br />
                    <small>
                      {next
                        ? t('agents.roster.handsTo', {
                            person: (
                              <Person
                                userRef={next.userRef}
                                avatar={false}
                                link={false}
                              />
                            ),
                          })
                        : t('agents.roster.handsToNobody')}
                    </small>
                  </div>
                  <Person userRef={shift.userRef} link={false} />
                  {own && !props.readOnly && (
                    <ButtonIcon
                      size="small"
                      variant="tertiary"
                      icon={<RiDeleteBinLine />}
                      aria-label={t('agents.roster.removeOne', { dates })}
                      onPress={() => props.onRemove(shift)}
                    />
                  )}
                </Entry>
              );
            })}
          </Entries>
        </>
      )}
      {later.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('agents.roster.later', { count: later.length })}
        </Text>
      )}
    </Flex>
  );
}
