import { Notice } from '@firstline/frontend-kit';
import { Button } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { Agent } from '@firstline/plugin-service-desk-common';
import { useEffect, useState } from 'react';
import { useText } from '../translation';
import { nameOf } from './nameOf';
import type { BoardNews, DoneMove } from './useBoardMoves';

/** So long a move can be taken back, in milliseconds; not counted while somebody is at the button. */
const UNDO_MS = 15_000;

const Place = styled('div')({
  position: 'sticky',
  top: 0,
  zIndex: 2,
});

/** What became of the last move, said and shown, with a way back. */
export function NewsBar(props: {
  news: BoardNews | undefined;
  people: Agent[];
  onUndo(move: DoneMove): void;
  onClear(): void;
}) {
  const t = useText();
  const { news, people, onClear } = props;
  const [held, setHeld] = useState(false);
  const passing = news !== undefined && !('problem' in news);
  useEffect(() => {
    if (!passing || held) return undefined;
    const timer = setTimeout(onClear, UNDO_MS);
    return () => clearTimeout(timer);
    // Each piece of news has its own time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [news, passing, held]);

  const who = (userRef: string) => {
    const agent = people.find(one => one.userRef === userRef);
    return agent ? nameOf(agent) : userRef;
  };
  const text = () => {
    if (!news) return undefined;
    switch (news.kind) {
      case 'moved': {
        const { number, to } = news.move;
        return to
          ? t('dispatch.moved', { number, who: who(to) })
          : t('dispatch.movedBack', { number });
      }
      case 'undone':
        return t('dispatch.undone', { number: news.number });
      default:
        return t(`dispatch.${news.kind}`, {
          number: news.number,
          problem: news.problem,
        });
    }
  };
  return (
    <Place
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {news && (
        <Notice
          status={passing ? 'success' : 'danger'}
          icon
          title={text()}
          customActions={
            news.kind === 'moved' ? (
              <Button
                size="small"
                variant="secondary"
                onPress={() => props.onUndo(news.move)}
              >
                {t('dispatch.undo')}
              </Button>
            ) : (
              <Button size="small" variant="tertiary" onPress={onClear}>
                {t('common.close')}
              </Button>
            )
          }
        />
      )}
    </Place>
  );
}
