import { Button } from '@backstage/ui';
import { Notice, useLanguage } from '@firstline/frontend-kit';
import type { Agent } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useText } from '../translation';
import { dayText } from './timeText';

/** So many days before a leave, open work is worth a word. */
const AHEAD_DAYS = 3;

/** First day of a leave that begins within the next days; undefined when none does. */
function comingLeave({ profile }: Agent): string | undefined {
  const today = DateTime.now().setZone(profile.timeZone ?? 'local');
  const first = today.plus({ days: 1 }).toISODate() ?? '';
  const last = today.plus({ days: AHEAD_DAYS }).toISODate() ?? '';
  return profile.leaves
    .map(leave => leave.from)
    .filter(from => from >= first && from <= last)
    .sort()[0];
}

/** Somebody is or will be away and has open work: says so, and offers to hand it over. */
export function LeaveBanner(props: {
  agent: Agent;
  name: string;
  own: boolean;
  /** How much they have open that the reader may hand over. */
  open: number;
  onHandOver(): void;
}) {
  const t = useText();
  const language = useLanguage();
  const { agent, name, own, open } = props;
  const away = agent.duty === 'on-leave';
  const from = comingLeave(agent);
  if (open === 0 || (!away && !from)) return null;
  const date = from ? dayText(from, language) : '';
  const title = away
    ? t(own ? 'agents.banner.awayOwn' : 'agents.banner.away', { name })
    : t(own ? 'agents.banner.soonOwn' : 'agents.banner.soon', { name, date });
  return (
    <Notice
      status={away ? 'warning' : 'info'}
      icon
      title={title}
      description={t('agents.banner.text', { count: open })}
      customActions={
        <Button size="small" variant="secondary" onPress={props.onHandOver}>
          {t('agents.banner.action')}
        </Button>
      }
    />
  );
}
