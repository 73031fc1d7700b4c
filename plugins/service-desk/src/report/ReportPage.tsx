import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import type {
  DeskPerson,
  DeskSettings,
  Incident,
  SuggestedArticle,
} from '@firstline/plugin-service-desk-common';
import { RiAddCircleLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FailedState } from '../components/FailedState';
import { useDeskPerson } from '../hooks/useDeskPerson';
import { useDeskSettings } from '../hooks/useDeskSettings';
import { useText } from '../translation';
import { ReportForm } from './ReportForm';
import { ReportSent } from './ReportSent';
import { ReportSolved } from './ReportSolved';
import { useReportDraft } from './useReportDraft';

function refsIn(params: URLSearchParams): string[] {
  return params.getAll('ciRef').flatMap(value => {
    try {
      return stringifyEntityRef(parseEntityRef(value));
    } catch {
      return [];
    }
  });
}

function Report(props: { settings: DeskSettings; person: DeskPerson }) {
  const [params, setParams] = useSearchParams();
  const [sent, setSent] = useState<Incident>();
  const [solved, setSolved] = useState<SuggestedArticle>();
  const { draft, restored, update, clear, dismissRestored } = useReportDraft(
    props.person.userRef,
  );

  // What the link names is chosen once; the reader may take it out again.
  const named = refsIn(params).join();
  useEffect(() => {
    const refs = named.split(',').filter(Boolean);
    if (refs.length === 0) return;
    update(before => ({
      cis: [
        ...before.cis,
        ...refs
          .filter(ref => !before.cis.some(ci => ci.ref === ref))
          .map(ref => ({ ref, title: '' })),
      ],
    }));
  }, [named, update]);

  const another = () => {
    setParams({}, { replace: true });
    setSent(undefined);
    setSolved(undefined);
  };
  if (solved) return <ReportSolved article={solved} onAnother={another} />;
  if (sent) {
    return <ReportSent incident={sent} onAnother={another} />;
  }
  return (
    <ReportForm
      // A fresh form after a discard: nothing of the old one is left in its fields.
      key={draft.id}
      {...props}
      draft={draft}
      restored={restored}
      update={update}
      onKeep={dismissRestored}
      onDiscard={clear}
      onSent={incident => {
        clear();
        setSent(incident);
      }}
      onSolved={article => {
        clear();
        setSolved(article);
      }}
    />
  );
}

/** Where people report what is broken: `/service-desk/report?ciRef=`. */
export function ReportPage() {
  const t = useText();
  const settings = useDeskSettings();
  const person = useDeskPerson();
  const ready = settings.data && person.data;
  const error = ready ? undefined : settings.error ?? person.error;
  return (
    <PageFrame title={t('report.title')} icon={<RiAddCircleLine />}>
      {settings.data && person.data && (
        <Report settings={settings.data} person={person.data} />
      )}
      {error && (
        <FailedState
          error={error}
          onRetry={() => {
            void settings.reload();
            void person.reload();
          }}
        />
      )}
      {!error && !ready && <LoadingState />}
    </PageFrame>
  );
}
