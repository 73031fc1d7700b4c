import { Route, Routes, useParams } from 'react-router-dom';
import { agentOf } from '../../agents/agentParams';
import { NotFoundState } from '../../components';
import { DailyFrame, DailyPage } from './DailyPage';

const DAY = /^\d{4}-\d\d-\d\d$/;

function NothingHere() {
  return (
    <DailyFrame>
      <NotFoundState />
    </DailyFrame>
  );
}

function Day() {
  const { namespace = '', name = '', day = '' } = useParams();
  if (!DAY.test(day)) return <NothingHere />;
  return <DailyPage person={agentOf(namespace, name)} day={day} />;
}

/** What lies under `/service-desk/daily`. */
export function DailyRouter() {
  return (
    <Routes>
      <Route index element={<DailyPage />} />
      <Route path=":namespace/:name/:day" element={<Day />} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}
