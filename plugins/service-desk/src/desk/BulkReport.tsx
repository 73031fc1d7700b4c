import { Notice } from '@firstline/frontend-kit';
import { Button } from '@backstage/ui';
import LinearProgress from '@mui/material/LinearProgress';
import { useText } from '../translation';
import type { BulkRun } from './useBulkMove';

/** How a move on several incidents goes: a bar, then what was refused and why. */
export function BulkReport(props: { run: BulkRun; onClose(): void }) {
  const t = useText();
  const { total, done, results } = props.run;
  if (done < total) {
    const text = t('desk.bulk.running', { done: `${done}`, total: `${total}` });
    return (
      <div role="status">
        <p>{text}</p>
        <LinearProgress
          aria-label={text}
          variant="determinate"
          value={(100 * done) / total}
        />
      </div>
    );
  }
  const failed = results.filter(result => result.problem);
  return (
    <div role="status">
      <Notice
        status={failed.length ? 'warning' : 'success'}
        icon
        title={
          failed.length
            ? t('desk.bulk.someFailed', {
                failed: `${failed.length}`,
                total: `${total}`,
              })
            : t('desk.bulk.allDone', { count: total })
        }
        description={
          failed.length > 0 && (
            <ul>
              {failed.map(result => (
                <li key={result.number}>
                  {result.number} {result.title}: {result.problem}
                </li>
              ))}
            </ul>
          )
        }
        customActions={
          <Button variant="tertiary" size="small" onPress={props.onClose}>
            {t('desk.bulk.close')}
          </Button>
        }
      />
    </div>
  );
}
