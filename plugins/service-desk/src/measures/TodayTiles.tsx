import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  Dashboard,
  MeasureRecordKind,
  MeasureScope,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { deskRouteRef } from '../routes';
import { useText } from '../translation';
import { Tile, Tiles } from './measureStyles';
import type { MeasureView } from './measureView';
import { RecordsNumber } from './records/RecordsNumber';

type Count = keyof Dashboard['today'];

// Where the desk has a list of the same, to work on; the others lead to the records that were counted.
const onDesk: Partial<Record<Count, string>> = {
  unassigned: 'queue=unassigned',
  breached: 'queue=all&flag=breached',
  waiting: 'queue=all&state=pending',
};
const counted: Record<Count, MeasureRecordKind> = {
  received: 'received',
  resolved: 'resolved',
  open: 'backlog',
  unassigned: 'unassigned',
  dueSoon: 'dueSoon',
  breached: 'breached',
  waiting: 'waiting',
};
const order: Count[] = [
  'received',
  'resolved',
  'open',
  'unassigned',
  'dueSoon',
  'breached',
  'waiting',
];
const tones: Partial<Record<Count, 'danger' | 'warning'>> = {
  breached: 'danger',
  dueSoon: 'warning',
  unassigned: 'warning',
};

/** The desk's list of the same; undefined with a filter that it does not have. */
function deskQuery(
  query: string | undefined,
  view: MeasureView,
): string | undefined {
  const { team, category, priority, channel, ci, ...others } = view.filters;
  if (!query || Object.values(others).some(Boolean)) return undefined;
  const params = new URLSearchParams(query);
  const filters = { team, category, priority, channel, ciRef: ci };
  for (const [name, value] of Object.entries(filters)) {
    if (value) params.set(name, value);
  }
  return params.toString();
}

/** What there is to do now, whatever the period. */
export function TodayTiles(props: {
  today: Dashboard['today'];
  view: MeasureView;
  /** Today, in the reader's zone. */
  day: DateTime;
  language: string;
}) {
  const t = useText();
  const desk = useRouteRef(deskRouteRef)?.();
  const { today, view, day, language } = props;
  const number = new Intl.NumberFormat(language);
  const narrow: Partial<MeasureScope> = {
    from: day.startOf('day').toUTC().toISO()!,
    to: day.startOf('day').plus({ days: 1 }).toUTC().toISO()!,
  };
  const value = (name: Count) => {
    const text = number.format(today[name]);
    const query = deskQuery(onDesk[name], view);
    if (query && desk) {
      return today[name] > 0 ? (
        <Link
          href={`${desk}?${query}`}
          // As large as the numbers beside it.
          style={{ font: 'inherit', color: 'inherit' }}
        >
          {text}
        </Link>
      ) : (
        text
      );
    }
    return (
      <RecordsNumber
        link={{ kind: counted[name], count: today[name] }}
        title={t(`measures.today.${name}`)}
        text={text}
        narrow={narrow}
      />
    );
  };
  return (
    <Tiles>
      {order.map(name => (
        <Tile key={name} data-tone={today[name] > 0 ? tones[name] : undefined}>
          <div>
            <span>{t(`measures.today.${name}`)}</span>
          </div>
          <strong>{value(name)}</strong>
        </Tile>
      ))}
    </Tiles>
  );
}
