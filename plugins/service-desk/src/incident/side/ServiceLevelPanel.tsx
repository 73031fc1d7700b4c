import { Text } from '@backstage/ui';
import {
  EntityName,
  ExactTime,
  Fact,
  Facts,
  Panel,
  shortSpan,
  useLanguage,
} from '@firstline/frontend-kit';
import {
  titleIn,
  type AppliedServiceLevel,
  type ClockView,
  type Incident,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { Countdown, CountdownBar } from '../../components/Countdown';
import { useAgreementTitles, useDeskSettings } from '../../hooks';
import { useText } from '../../translation';

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  margin: '12px 0 0',
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
});
const Item = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
});
const Folded = styled('details')({
  marginTop: 12,
  fontSize: '0.875rem',
  '& summary': { cursor: 'pointer' },
});

function Level(props: { level: AppliedServiceLevel }) {
  const t = useText();
  const language = useLanguage();
  const calendars = useDeskSettings().data?.calendars;
  const { calendarTitle } = useAgreementTitles();
  const { calendar: key, basis } = props.level;
  const name = (ref: string | undefined) =>
    ref ? <EntityName entityRef={ref} /> : t('common.unknown');
  const zone = calendars?.find(known => known.name === key)?.timeZone;
  let hours = t('clocks.level.always');
  if (key) {
    const calendar = calendarTitle(key);
    hours = zone
      ? t('clocks.level.calendar', { calendar, zone })
      : t('clocks.level.calendarOnly', { calendar });
  }
  return (
    <>
      <Text as="p" variant="body-medium" weight="bold">
        {titleIn(props.level, language)}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('clocks.level.why', {
          reason: (
            <>
              {t(`clocks.level.basis.${basis.code}`, {
                ci: name(basis.params.ciRef),
                via: name(basis.params.ref),
              })}
            </>
          ),
        })}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {hours}
      </Text>
    </>
  );
}

function ClockFacts(props: { clock: ClockView }) {
  const t = useText();
  const language = useLanguage();
  const { contractTitle } = useAgreementTitles();
  const { clock } = props;
  const showsDue = !clock.stoppedAt && !clock.pausedAt;
  const span = (seconds: number) =>
    shortSpan(seconds, language, clock.calendar ? 'hours' : 'days');
  return (
    <Item>
      <Countdown clock={clock} kind="before" />
      <CountdownBar clock={clock} />
      <Facts>
        <Fact name={t('clocks.level.used')}>
          {t('clocks.level.usedOf', {
            used: span(clock.elapsedSeconds),
            target: span(clock.targetSeconds),
          })}
        </Fact>
        <Fact name={t('clocks.level.due')}>
          {showsDue && <ExactTime at={clock.dueAt} />}
        </Fact>
        <Fact name={t('clocks.level.stopped')}>
          {clock.stoppedAt && <ExactTime at={clock.stoppedAt} />}
        </Fact>
        <Fact name={t('clocks.level.breached')}>
          {clock.breachedAt && (!showsDue || clock.remainingSeconds > 0) && (
            <ExactTime at={clock.breachedAt} />
          )}
        </Fact>
        <Fact name={t('clocks.level.team')}>
          {clock.team &&
            (/^group:/i.test(clock.team) ? (
              <EntityName entityRef={clock.team} />
            ) : (
              contractTitle(clock.team)
            ))}
        </Fact>
      </Facts>
    </Item>
  );
}

const keyOf = ({ kind, phase, tier, startedAt }: ClockView) =>
  [kind, phase, tier, startedAt].join(' ');

/** Which agreement holds and why, and how each of its clocks stands. */
export function ServiceLevelPanel(props: { incident: Incident }) {
  const t = useText();
  const { clocks, serviceLevel } = props.incident;
  const ended = (clock: ClockView) =>
    clock.kind === 'ola' && clock.stoppedAt !== undefined;
  const past = clocks.filter(ended);
  const current = clocks.filter(clock => !ended(clock));
  return (
    <Panel title={t('clocks.level.title')}>
      {serviceLevel && <Level level={serviceLevel} />}
      {clocks.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('clocks.level.none')}
        </Text>
      )}
      <List>
        {current.map(clock => (
          <ClockFacts key={keyOf(clock)} clock={clock} />
        ))}
      </List>
      {past.length > 0 && (
        <Folded>
          <summary>{t('clocks.level.past', { count: past.length })}</summary>
          <List>
            {past.map(clock => (
              <ClockFacts key={keyOf(clock)} clock={clock} />
            ))}
          </List>
        </Folded>
      )}
    </Panel>
  );
}
