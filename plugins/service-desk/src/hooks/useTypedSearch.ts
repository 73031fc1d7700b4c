import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const TYPING_MS = 300;

/**
 * The words in a search field, which ask once the typing pauses; others may change what is
 * searched for meanwhile, such as somebody who goes back.
 *
 * @param asked - what is searched for now
 * @returns what stands in the field, and what it is told of each letter
 */
export function useTypedSearch(
  asked: string,
  onSearch: (words: string) => void,
): [text: string, type: (text: string) => void] {
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useDebounce(
    () => {
      if (text.trim() !== asked) onSearch(text.trim());
    },
    TYPING_MS,
    [text],
  );
  return [text, setText];
}
