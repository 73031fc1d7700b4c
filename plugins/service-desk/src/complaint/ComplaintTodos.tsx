import { Link } from '@backstage/ui';
import { Chip } from '@firstline/frontend-kit';
import type { ComplaintWork } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiFeedbackLine } from '@remixicon/react';
import { useText } from '../translation';
import { useComplaintLinks } from './useComplaintLinks';
import { useComplaintWork } from './useComplaintWork';

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 16px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  '& li': { display: 'inline-flex', alignItems: 'center', gap: 6 },
  '& svg': { width: 16, height: 16, flex: 'none' },
});

type Todo = ['verify' | 'decide' | 'answer' | 'measures', number];

function todosOf(work: ComplaintWork): Todo[] {
  const all: Todo[] = [
    ['verify', work.toVerify],
    ['decide', work.toDecide],
    ['answer', work.toAnswer],
    ['measures', work.myMeasures],
  ];
  return all.filter(([, count]) => count > 0);
}

/** What the reader has to do with complaints; nothing at all for whoever has nothing to do. */
export function ComplaintTodos() {
  const t = useText();
  const { list } = useComplaintLinks();
  const work = useComplaintWork().data;
  const todos = work ? todosOf(work) : [];
  if (!work || !list || todos.length === 0) return null;
  return (
    <List aria-label={t('complaint.desk.title')}>
      {todos.map(([todo, count]) => (
        <li key={todo}>
          <RiFeedbackLine aria-hidden />
          <Link href={`${list}?tab=${todo}`}>
            {t(`complaint.todo.${todo}`, { count })}
          </Link>
        </li>
      ))}
      {work.overdue > 0 && (
        <li>
          <Chip tone="danger" strong>
            {t('complaint.todo.overdue', { count: work.overdue })}
          </Chip>
        </li>
      )}
    </List>
  );
}
