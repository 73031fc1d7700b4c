import { Select, Switch, Text } from '@backstage/ui';
import { Pair, Section } from '@firstline/frontend-kit';
import type { AgentProfile } from '@firstline/plugin-service-desk-common';
import { useMemo } from 'react';
import { useAgreementTitles, useDeskSettings } from '../hooks';
import { useText } from '../translation';
import { HoursEditor } from './HoursEditor';
import { HoursList } from './HoursList';
import { usualHours } from './workingHours';

const NONE = '*';

/** Calendar, time zone and working hours. */
export function HoursSection(props: {
  form: AgentProfile;
  readOnly: boolean;
  onChange(part: Partial<AgentProfile>): void;
}) {
  const t = useText();
  const settings = useDeskSettings().data;
  const { calendarTitle } = useAgreementTitles();
  const { form, readOnly, onChange } = props;
  const calendars = settings?.calendars ?? [];
  const calendar = calendars.find(({ name }) => name === form.calendar);
  const zones = useMemo(() => {
    const all = Intl.supportedValuesOf('timeZone');
    const present = form.timeZone && !all.includes(form.timeZone);
    return present ? [form.timeZone as string, ...all] : all;
  }, [form.timeZone]);
  const names = [
    ...calendars.map(({ name }) => name),
    // A calendar that the config has no more is shown rather than hidden.
    ...(form.calendar && !calendar ? [form.calendar] : []),
  ];

  if (readOnly) {
    return (
      <Section title={t('agents.hours.title')}>
        <Text as="p" variant="body-small" color="secondary">
          {[
            form.calendar
              ? calendarTitle(form.calendar)
              : t('agents.hours.asTeam'),
            form.timeZone,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {(form.hours ?? calendar?.hours) && (
          <HoursList hours={form.hours ?? calendar?.hours ?? {}} />
        )}
      </Section>
    );
  }
  return (
    <Section title={t('agents.hours.title')}>
      <Pair>
        <Select
          label={t('agents.hours.calendar')}
          description={t('agents.hours.calendarHint')}
          size="medium"
          options={[
            { id: NONE, label: t('agents.hours.asTeam') },
            ...names.map(name => ({ id: name, label: calendarTitle(name) })),
          ]}
          value={form.calendar ?? NONE}
          onChange={next =>
            onChange({
              calendar: !next || next === NONE ? undefined : String(next),
            })
          }
        />
        <Select
          label={t('agents.hours.zone')}
          description={t('agents.hours.zoneHint')}
          size="medium"
          search={{ placeholder: t('agents.hours.zone') }}
          options={[
            {
              id: NONE,
              label: calendar
                ? `${t('agents.hours.zoneDefault')} (${calendar.timeZone})`
                : t('agents.hours.zoneDefault'),
            },
            ...zones.map(zone => ({ id: zone, label: zone })),
          ]}
          value={form.timeZone ?? NONE}
          onChange={next =>
            onChange({
              timeZone: !next || next === NONE ? undefined : String(next),
            })
          }
        />
      </Pair>
      <Switch
        label={t('agents.hours.own')}
        isSelected={form.hours !== undefined}
        onChange={own =>
          onChange({ hours: own ? calendar?.hours ?? usualHours : undefined })
        }
      />
      {form.hours ? (
        <HoursEditor
          hours={form.hours}
          onChange={hours => onChange({ hours })}
        />
      ) : (
        calendar && (
          <>
            <Text as="p" variant="body-small" color="secondary">
              {t('agents.hours.fromCalendar', {
                name: calendarTitle(calendar.name),
              })}
            </Text>
            <HoursList hours={calendar.hours} />
          </>
        )
      )}
    </Section>
  );
}
