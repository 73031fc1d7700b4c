import { useTeamTitles } from '../agents/useTeamTitles';
import { useText } from '../translation';
import type { ScopeFilter } from './reportAddress';

/** Of what a report is, in the reader's words. */
export function useScopeTitle({ system, owner }: ScopeFilter): string {
  const t = useText();
  const ref = system ?? owner;
  const [named] = useTeamTitles(ref ? [ref] : []);
  return named?.title ?? t('serviceReport.scope.desk');
}
