import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { ApiClient } from '@firstline/common-kit';
import {
  ForbiddenState,
  LoadingState,
  useLanguage,
  useLoad,
} from '@firstline/frontend-kit';
import { useParams, useSearchParams } from 'react-router-dom';
import { knowledgeBaseApiRef } from '../api';
import { FailedState, KnowledgeFrame, WayOut } from '../components';
import { useKnowledgePerson, useKnowledgeSettings } from '../hooks';
import { useText } from '../translation';
import { emptyForm, formOf, type ArticleStart } from './articleForm';
import { EditorForm } from './EditorForm';

/** What the editor starts with: an article, the draft of one from an incident, or nothing. */
function useStart(number: string | undefined, incident: string | undefined) {
  const api = useApi(knowledgeBaseApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  return useLoad(
    async signal => {
      if (number) {
        return {
          article: await api.getArticle(number, { pending: true }, { signal }),
        };
      }
      if (!incident) return {};
      const desk = new ApiClient('service-desk', { discoveryApi, fetchApi });
      const draft = await desk.json<ArticleStart>(
        `/incidents/${encodeURIComponent(incident)}/article-draft`,
        { signal },
      );
      return { draft };
    },
    [api, discoveryApi, fetchApi, number, incident],
  );
}

function Editor(props: { number?: string }) {
  const t = useText();
  const language = useLanguage();
  const [params] = useSearchParams();
  const incident = params.get('fromIncident') ?? undefined;
  const ciRef = params.get('ciRef') ?? undefined;
  const start = useStart(props.number, incident);
  const person = useKnowledgePerson();
  const settings = useKnowledgeSettings();
  const failed = [start, person, settings].find(
    ({ data, error }) => error && !data,
  );

  if (failed?.error) {
    return <FailedState error={failed.error} onRetry={failed.reload} />;
  }
  if (!start.data || !person.data || !settings.data) {
    return <LoadingState rows={10} />;
  }
  const { article, draft } = start.data;
  const mayWrite = article ? article.mayEdit : person.data.engineer;
  if (!mayWrite) {
    return <ForbiddenState text={t('editor.forbidden')} action={<WayOut />} />;
  }
  const from = article ?? draft;
  return (
    <EditorForm
      key={props.number ?? incident ?? 'new'}
      article={article}
      sourceIncident={incident}
      person={person.data}
      settings={settings.data}
      start={
        from
          ? formOf(from, language)
          : {
              ...emptyForm({
                language,
                items: ciRef ? [{ ref: ciRef, title: '' }] : [],
              }),
              title: params.get('title') ?? '',
            }
      }
    />
  );
}

/** `/knowledge-base/new?fromIncident=&ciRef=&title=` and `/knowledge-base/articles/:number/edit`. */
export function EditorPage() {
  const t = useText();
  const { number } = useParams();
  return (
    <KnowledgeFrame
      title={number ? t('editor.editTitle', { number }) : t('editor.newTitle')}
    >
      <Editor key={number} number={number} />
    </KnowledgeFrame>
  );
}
