import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import { EmptyState, LoadingState, Stack } from '@firstline/frontend-kit';
import {
  type DeskPerson,
  type IncidentState,
  incidentStates,
  openIncidentStates,
} from '@firstline/plugin-service-desk-common';
import { DeskContact } from '../components/DeskContact';
import { FailedState } from '../components/FailedState';
import { ListSection, NeedSection } from '../components/ListSection';
import { totalBeside } from '../components/totalBeside';
import { WordsAndState } from '../components/WordsAndState';
import { useLiveReload } from '../hooks/useLiveReload';
import { reportRouteRef } from '../routes';
import { useText } from '../translation';
import { doneStates, needStates, thoseThatNeed } from './needsMe';
import { NeedCard } from './NeedCard';
import { RequestList } from './RequestList';
import { useIncidentPages } from './useIncidentPages';
import { useRequestFilters } from './useRequestFilters';

/** The states of a section that the filter leaves; undefined: not to be asked for. */
function sectionRequest(
  states: readonly IncidentState[],
  state: IncidentState | undefined,
  q: string,
) {
  const left = states.filter(one => state === undefined || one === state);
  return left.length
    ? { involving: 'me' as const, state: left, q: q || undefined }
    : undefined;
}

function NoRequests(props: { filtered: boolean; onClear(): void }) {
  const t = useText();
  const report = useRouteRef(reportRouteRef)?.();
  if (props.filtered) {
    return (
      <EmptyState
        title={t('requests.noMatch')}
        action={
          <Button variant="secondary" onPress={props.onClear}>
            {t('requests.clearFilters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('requests.emptyTitle')}
      text={t('requests.emptyText')}
      action={
        report && (
          <ButtonLink variant="primary" href={report}>
            {t('report.title')}
          </ButtonLink>
        )
      }
    />
  );
}

/** The incidents that the reader filed or follows; what waits for them on top. */
export function MyRequests(props: { person: DeskPerson }) {
  const t = useText();
  const { userRef } = props.person;
  const { q, state, set, clear } = useRequestFilters();
  const waiting = useIncidentPages(sectionRequest(needStates, state, q));
  const open = useIncidentPages(sectionRequest(openIncidentStates, state, q));
  const done = useIncidentPages(sectionRequest(doneStates, state, q));
  const lists = [waiting, open, done];
  const reload = () => Promise.all(lists.map(list => list.reload()));
  useLiveReload(reload);

  const error = lists.find(list => list.error && !list.data)?.error;
  if (error) return <FailedState error={error} onRetry={reload} />;
  const loading = lists.some(list => !list.data);
  const needed = thoseThatNeed(waiting.data?.items ?? [], userRef);
  const onTop = new Set(needed.map(({ incident }) => incident.number));
  const sections = (
    [
      ['open', open],
      ['done', done],
    ] as const
  )
    .map(([name, list]) => ({
      name,
      list,
      shown: (list.data?.items ?? []).filter(
        ({ number }) => !onTop.has(number),
      ),
    }))
    .filter(({ shown, list }) => shown.length > 0 || list.more);
  const nothing = needed.length === 0 && sections.length === 0;

  return (
    <Stack style={{ maxWidth: 1100 }}>
      <WordsAndState
        q={q}
        state={state ?? ''}
        texts={{
          search: t('requests.search'),
          placeholder: t('requests.searchPlaceholder'),
          state: t('requests.state'),
          any: t('requests.allStates'),
        }}
        states={incidentStates.map(id => ({
          id,
          label: t(`common.state.${id}`),
        }))}
        onChange={set}
      />
      {loading && <LoadingState />}
      {!loading && nothing && (
        <NoRequests filtered={Boolean(q || state)} onClear={clear} />
      )}
      {needed.length > 0 && (
        <NeedSection
          id="requests-need"
          title={t('requests.section.need', { count: needed.length })}
        >
          {needed.map(one => (
            <NeedCard key={one.incident.number} needed={one} onDone={reload} />
          ))}
        </NeedSection>
      )}
      {sections.map(({ name, list, shown }) => (
        <ListSection
          key={name}
          id={`requests-${name}`}
          title={t(`requests.section.${name}`, {
            total: totalBeside(list.data, shown),
          })}
          more={list.more}
          loading={list.loading}
        >
          <RequestList incidents={shown} userRef={userRef} onRated={reload} />
        </ListSection>
      ))}
      {!props.person.agent && <DeskContact />}
    </Stack>
  );
}
