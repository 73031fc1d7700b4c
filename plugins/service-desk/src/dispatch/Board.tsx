import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Alert, Flex, Text } from '@backstage/ui';
import {
  EmptyState,
  ErrorPanel,
  LoadingState,
  useLanguage,
  useLoad,
} from '@firstline/frontend-kit';
import type { DispatchBoard } from '@firstline/plugin-service-desk-common';
import { I18nProvider } from 'react-aria-components';
import { serviceDeskApiRef } from '../api';
import { FailedState } from '../components';
import { useLiveReload } from '../hooks';
import { useText } from '../translation';
import { byDuty, isOnDuty } from './boardMoves';
import { BoardFrame, BoardGrid, Columns } from './boardStyles';
import { nameOf } from './nameOf';
import { NewsBar } from './NewsBar';
import { PersonColumn } from './PersonColumn';
import { QueueColumn } from './QueueColumn';
import { ReasonDialog } from './ReasonDialog';
import { useBoardMoves } from './useBoardMoves';

// Codes of the language files that the drag instructions come with.
const ariaLocale: Record<string, string> = { en: 'en-US', zh: 'zh-CN' };

function People(props: {
  board: DispatchBoard;
  onAssign(number: string, to: string | undefined): void;
}) {
  const t = useText();
  const { board, onAssign } = props;
  const { primaryTitle } = useEntityPresentation(board.team);
  const people = byDuty(board.people);
  const agents = people.map(({ agent }) => agent);
  return (
    <BoardFrame>
      <BoardGrid>
        <QueueColumn board={board} people={agents} onAssign={onAssign} />
        <div style={{ minWidth: 0 }}>
          {people.length === 0 ? (
            <EmptyState
              title={t('dispatch.nobody')}
              text={t('dispatch.nobodyText')}
            />
          ) : (
            <Flex direction="column" gap="3">
              {!agents.some(isOnDuty) && (
                <Alert
                  status="warning"
                  icon
                  title={t('dispatch.offDuty')}
                  description={t('dispatch.offDutyText')}
                />
              )}
              <Columns
                aria-label={t('dispatch.people', { team: primaryTitle })}
              >
                {people.map(({ agent, incidents }) => (
                  <PersonColumn
                    key={agent.userRef}
                    board={board}
                    agent={agent}
                    incidents={incidents}
                    people={agents}
                    onAssign={onAssign}
                  />
                ))}
              </Columns>
            </Flex>
          )}
        </div>
      </BoardGrid>
    </BoardFrame>
  );
}

/** A team's people and work, live. */
export function Board(props: { team: string }) {
  const t = useText();
  const language = useLanguage();
  const api = useApi(serviceDeskApiRef);
  const { team } = props;
  const board = useLoad(
    signal => api.getDispatchBoard(team, { signal }),
    [api, team],
  );
  useLiveReload(board.reload);
  const moves = useBoardMoves(board);
  const { asking } = moves;

  if (!board.data) {
    return board.error ? (
      <FailedState error={board.error} onRetry={board.reload} />
    ) : (
      <LoadingState rows={8} />
    );
  }
  const agents = board.data.people.map(({ agent }) => agent);
  const asked = agents.find(({ userRef }) => userRef === asking?.to);
  return (
    <I18nProvider locale={ariaLocale[language] ?? language}>
      <Flex direction="column" gap="3">
        {board.error && <ErrorPanel error={board.error} />}
        <Text as="p" variant="body-small" color="secondary">
          {t(`dispatch.mode.${board.data.mode}`)}
        </Text>
        <NewsBar
          news={moves.news}
          people={agents}
          onUndo={move => void moves.undo(move)}
          onClear={moves.clearNews}
        />
        <People
          board={board.data}
          onAssign={(number, to) => void moves.assign(number, to)}
        />
      </Flex>
      {asking && (
        <ReasonDialog
          number={asking.number}
          name={asked ? nameOf(asked) : t('dispatch.backToQueue')}
          pending={moves.busy}
          onSubmit={reason =>
            void moves.assign(asking.number, asking.to, reason)
          }
          onClose={moves.stopAsking}
        />
      )}
    </I18nProvider>
  );
}
