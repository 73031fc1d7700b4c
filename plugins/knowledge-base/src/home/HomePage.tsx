import { Box, Flex } from '@backstage/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { KnowledgeFrame } from '../components';
import { useText } from '../translation';
import { Browse } from './Browse';
import { HomeActions } from './HomeActions';
import { SearchBox } from './SearchBox';
import { SearchFilters } from './SearchFilters';
import { SearchResults } from './SearchResults';
import { useSearch } from './useSearch';
import { asksSomething, useSearchAddress } from './useSearchAddress';

// Fast enough to follow the typing, slow enough not to ask for each letter.
const TYPING_MS = 150;

/** Moves the focus through the titles found, and from the first back into the box. */
function moveThrough(list: HTMLElement, event: KeyboardEvent): void {
  const links = [...list.querySelectorAll<HTMLElement>('h3 a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const typing = document.activeElement instanceof HTMLInputElement;
  const input = list.querySelector<HTMLElement>('input');
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (event.key === 'Enter' && typing) {
    links[0]?.click();
  } else if (next !== undefined && (typing || at >= 0)) {
    event.preventDefault();
    (next < 0 ? input : links[next])?.focus();
  }
}

/** Where the knowledge base begins: a box to search in, and what there is. */
export function HomePage() {
  const t = useText();
  const [address, change] = useSearchAddress();
  const [typed, setTyped] = useState(address.q);
  const sent = useRef(address.q);
  const input = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const search = useSearch(address);

  useDebounce(
    () => {
      if (typed === sent.current) return;
      sent.current = typed;
      change({ q: typed });
    },
    TYPING_MS,
    [typed],
  );
  useEffect(() => {
    // Somebody went back, or followed a link to another search.
    if (address.q !== sent.current) {
      sent.current = address.q;
      setTyped(address.q);
    }
  }, [address.q]);

  return (
    <KnowledgeFrame title={t('common.home')} actions={<HomeActions />}>
      {/* The keys lead through the links inside; each of those is focusable itself. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={page}
        onKeyDown={event => {
          if (page.current && asksSomething(address)) {
            moveThrough(page.current, event);
          }
        }}
      >
        <Flex direction="column" gap="4">
          <Flex direction="column" gap="3">
            <Box mt="3">
              <SearchBox value={typed} inputRef={input} onChange={setTyped} />
            </Box>
            <SearchFilters address={address} onChange={change} />
          </Flex>
          {asksSomething(address) ? (
            <SearchResults
              search={search}
              address={address}
              onChange={change}
            />
          ) : (
            <Browse />
          )}
        </Flex>
      </div>
    </KnowledgeFrame>
  );
}
