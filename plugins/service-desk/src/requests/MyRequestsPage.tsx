import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  Box,
  Button,
  ButtonLink,
  Card,
  CardBody,
  SearchField,
  Select,
  Text,
} from '@backstage/ui';
import { EmptyState, LoadingState, PageFrame } from '@firstline/frontend-kit';
import {
  type DeskPerson,
  type IncidentState,
  type TotalItems,
  incidentStates,
  openIncidentStates,
  textLimits,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiAddLine, RiInboxLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import useDebounce from 'react-use/esm/useDebounce';
import { MyComplaints } from '../complaint/MyComplaints';
import { useComplaintLinks } from '../complaint/useComplaintLinks';
import { FailedState } from '../components/FailedState';
import { LinkTabs } from '../components/LinkTabs';
import { useDeskPerson } from '../hooks/useDeskPerson';
import { useLiveReload } from '../hooks/useLiveReload';
import { reportRouteRef } from '../routes';
import { useText } from '../translation';
import { doneStates, needStates, thoseThatNeed } from './needsMe';
import { NeedCard } from './NeedCard';
import { RequestList } from './RequestList';
import { useIncidentPages } from './useIncidentPages';

const TYPING_MS = 300;

const Stack = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-5)',
  maxWidth: 1100,
});
const Filters = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
  maxWidth: 660,
  gap: 'var(--bui-space-3)',
  alignItems: 'end',
});
const Cards = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  gap: 'var(--bui-space-4)',
  alignItems: 'start',
});

function useFilters() {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const wanted = params.get('state');
  const state = incidentStates.find(known => known === wanted);
  const set = (name: 'q' | 'state', value: string) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const clear = () => setParams({}, { replace: true });
  return { q, state, set, clear };
}

function SearchBox(props: { q: string; onSearch(q: string): void }) {
  const t = useText();
  const [text, setText] = useState(props.q);
  useEffect(() => setText(props.q), [props.q]);
  useDebounce(
    () => {
      if (text.trim() !== props.q) props.onSearch(text.trim());
    },
    TYPING_MS,
    [text],
  );
  return (
    <SearchField
      label={t('requests.search')}
      placeholder={t('requests.searchPlaceholder')}
      size="medium"
      value={text}
      maxLength={textLimits.search}
      onChange={setText}
    />
  );
}

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

function totalText(total: TotalItems): string {
  return typeof total === 'number' ? String(total) : `${total.atLeast}+`;
}

function Requests(props: { person: DeskPerson }) {
  const t = useText();
  const { userRef } = props.person;
  const report = useRouteRef(reportRouteRef)?.();
  const { q, state, set, clear } = useFilters();
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
  ).map(([name, list]) => {
    const items = list.data?.items ?? [];
    const shown = items.filter(incident => !onTop.has(incident.number));
    const total = list.data?.totalItems ?? 0;
    return {
      name,
      shown,
      more: list.more,
      loading: list.loading,
      total:
        typeof total === 'number'
          ? total - (items.length - shown.length)
          : total,
    };
  });
  const nothing =
    needed.length === 0 &&
    sections.every(section => section.shown.length === 0 && !section.more);

  return (
    <Stack>
      <Filters role="search">
        <SearchBox q={q} onSearch={text => set('q', text)} />
        <Select
          label={t('requests.state')}
          size="medium"
          options={[
            { id: 'all', label: t('requests.allStates') },
            ...incidentStates.map(id => ({
              id,
              label: t(`common.state.${id}`),
            })),
          ]}
          selectedKey={state ?? 'all'}
          onSelectionChange={key =>
            set('state', key === 'all' ? '' : String(key))
          }
        />
      </Filters>
      {loading && <LoadingState />}
      {!loading && nothing && (q || state) && (
        <EmptyState
          title={t('requests.noMatch')}
          action={
            <Button variant="secondary" onPress={clear}>
              {t('requests.clearFilters')}
            </Button>
          }
        />
      )}
      {!loading && nothing && !q && !state && (
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
      )}
      {needed.length > 0 && (
        <section aria-labelledby="requests-need">
          <Text
            as="h2"
            variant="title-x-small"
            weight="bold"
            id="requests-need"
            style={{ marginBottom: 'var(--bui-space-3)' }}
          >
            {t('requests.section.need', { count: needed.length })}
          </Text>
          <Cards>
            {needed.map(one => (
              <NeedCard
                key={one.incident.number}
                needed={one}
                onDone={reload}
              />
            ))}
          </Cards>
        </section>
      )}
      {sections
        .filter(section => section.shown.length > 0 || section.more)
        .map(section => (
          <section key={section.name} aria-labelledby={section.name}>
            <Card>
              <CardBody>
                <Text
                  as="h2"
                  variant="title-x-small"
                  weight="bold"
                  id={section.name}
                >
                  {t(`requests.section.${section.name}`, {
                    total: totalText(section.total),
                  })}
                </Text>
                <RequestList
                  incidents={section.shown}
                  userRef={userRef}
                  onRated={reload}
                />
                {section.more && (
                  <Button
                    variant="secondary"
                    isPending={section.loading}
                    onPress={section.more}
                  >
                    {t('common.more')}
                  </Button>
                )}
              </CardBody>
            </Card>
          </section>
        ))}
    </Stack>
  );
}

/** What the reader filed or follows, or complained of: `/service-desk/my?view=`. */
export function MyRequestsPage() {
  const t = useText();
  const person = useDeskPerson();
  const report = useRouteRef(reportRouteRef)?.();
  const links = useComplaintLinks();
  const [params] = useSearchParams();
  const view = params.get('view') === 'complaints' ? 'complaints' : 'requests';
  const action =
    view === 'complaints'
      ? { href: links.file(), label: t('complaint.file.title') }
      : { href: report, label: t('report.title') };
  return (
    <PageFrame
      title={t('requests.title')}
      icon={<RiInboxLine />}
      actions={
        action.href && (
          <ButtonLink
            variant="primary"
            href={action.href}
            iconStart={<RiAddLine />}
          >
            {action.label}
          </ButtonLink>
        )
      }
    >
      {links.mine && (
        <Box mb="4">
          <LinkTabs
            label={t('complaint.mine.views')}
            current={view}
            tabs={[
              {
                id: 'requests',
                href: '?',
                label: t('complaint.mine.requests'),
              },
              {
                id: 'complaints',
                href: '?view=complaints',
                label: t('complaint.mine.complaints'),
              },
            ]}
          />
        </Box>
      )}
      {view === 'complaints' && <MyComplaints />}
      {view === 'requests' && person.data && <Requests person={person.data} />}
      {view === 'requests' && !person.data && person.error && (
        <FailedState error={person.error} onRetry={person.reload} />
      )}
      {view === 'requests' && !person.data && !person.error && <LoadingState />}
    </PageFrame>
  );
}
