import { NotFoundState } from '@firstline/frontend-kit';
import { Route, Routes } from 'react-router-dom';
import { ArticlePage } from './article/ArticlePage';
import { KnowledgeFrame, WayOut } from './components';
import { EditorPage } from './editor/EditorPage';
import { HomePage } from './home/HomePage';
import { ImportPage } from './import/ImportPage';
import { MissedPage } from './missed/MissedPage';
import { ReviewPage } from './review/ReviewPage';
import { RevisionsPage } from './revisions/RevisionsPage';
import { useText } from './translation';

function NothingHere() {
  const t = useText();
  return (
    <KnowledgeFrame title={t('common.home')}>
      <NotFoundState action={<WayOut />} />
    </KnowledgeFrame>
  );
}

/** What lies under `/knowledge-base`. */
export function KnowledgeBaseRouter() {
  return (
    <Routes>
      <Route index element={<HomePage />} />
      <Route path="articles/:number" element={<ArticlePage />} />
      <Route path="articles/:number/edit" element={<EditorPage />} />
      <Route path="articles/:number/revisions" element={<RevisionsPage />} />
      <Route path="new" element={<EditorPage />} />
      <Route path="review" element={<ReviewPage />} />
      <Route path="import" element={<ImportPage />} />
      <Route path="missed" element={<MissedPage />} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}
