import { useEffect, useRef } from 'react';
import { commandOf } from './deskKeys';
import type { DeskMove } from './DeskMoves';

/** Listens to the desk's keys on the whole page. */
export function useDeskKeys(handlers: {
  enabled: boolean;
  /** +1 or -1. */
  next(step: number): void;
  select(): void;
  open(): void;
  move(move: DeskMove): void;
  refresh(): void;
  search(): void;
  help(): void;
  clear(): void;
}): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const desk = latest.current;
      const command = desk.enabled ? commandOf(event) : undefined;
      if (!command) return;
      const act = {
        next: () => desk.next(1),
        previous: () => desk.next(-1),
        select: desk.select,
        open: desk.open,
        accept: () => desk.move('accept'),
        assign: () => desk.move('assign'),
        escalate: () => desk.move('escalate'),
        refresh: desk.refresh,
        search: desk.search,
        help: desk.help,
        clear: desk.clear,
      }[command];
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
