import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useErrorMessage } from '@firstline/frontend-kit';
import type {
  DispatchBoard,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import { BY_RULES, moveOnBoard, placeOf } from './boardMoves';

/** A move that was made, so that it can be taken back. */
export interface DoneMove {
  number: string;
  /** User ref; undefined: the team's queue. */
  from?: string;
  to?: string;
  /** Who had it as a team before; not the board's when it came from elsewhere. */
  team: string;
  /** Of the incident after the move. */
  version: number;
}

/** What the board says about the last move. */
export type BoardNews =
  | { kind: 'moved'; move: DoneMove }
  | { kind: 'undone'; number: string }
  | { kind: 'refused' | 'undoFailed'; number: string; problem: string };

/** @param to - user ref, or {@link BY_RULES}; undefined: the team's queue */
function bodyOf(team: string, to: string | undefined) {
  if (to === BY_RULES) return { team };
  return to === undefined ? { team, queue: true } : { team, assignee: to };
}

function assigneeOf(incident: VisibleIncident): string | undefined {
  return incident.view === 'announced' ? undefined : incident.assignee;
}

/**
 * Moves on the board: shown at once, sent with the version that was seen, and looked at
 * again when the server has replied. One that needs a reason asks for it.
 */
export function useBoardMoves(board: Loaded<DispatchBoard>) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const describe = useErrorMessage();
  const [news, setNews] = useState<BoardNews>();
  const [asking, setAsking] = useState<{ number: string; to?: string }>();
  const [busy, setBusy] = useState(false);

  const assign = async (
    number: string,
    to: string | undefined,
    reason?: string,
  ) => {
    const now = board.data;
    const place = now && placeOf(now, number);
    if (!place || place.assignee === to) return;
    setNews(undefined);
    setBusy(true);
    board.replace(moveOnBoard(now, number, to === BY_RULES ? undefined : to));
    try {
      const moved = await api.act(
        number,
        'assign',
        { ...bodyOf(now.team, to), ...(reason && { reason }) },
        { ifMatch: place.incident.version },
      );
      setAsking(undefined);
      setNews({
        kind: 'moved',
        move: {
          number,
          from: place.assignee,
          to: assigneeOf(moved),
          team: place.incident.assignedTeam ?? now.team,
          version: moved.version,
        },
      });
    } catch (error) {
      const { text, fields } = describe(error);
      if (fields.reason && !reason) setAsking({ number, to });
      else {
        setAsking(undefined);
        setNews({ kind: 'refused', number, problem: text });
      }
    } finally {
      setBusy(false);
      await board.reload();
    }
  };

  const undo = async ({ number, from, team, version }: DoneMove) => {
    const now = board.data;
    if (!now) return;
    setNews(undefined);
    board.replace(moveOnBoard(now, number, from));
    try {
      await api.act(
        number,
        'assign',
        {
          ...bodyOf(team, from),
          ...(team !== now.team && { reason: t('dispatch.undoReason') }),
        },
        { ifMatch: version },
      );
      setNews({ kind: 'undone', number });
    } catch (error) {
      setNews({ kind: 'undoFailed', number, problem: describe(error).text });
    } finally {
      await board.reload();
    }
  };

  return {
    news,
    asking,
    busy,
    assign,
    undo,
    clearNews: () => setNews(undefined),
    stopAsking: () => setAsking(undefined),
  };
}
