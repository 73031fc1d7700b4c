import { useEffect } from 'react';
import type { Finder } from './useFinder';

/**
 * Makes a field that finds things say what is chosen in it. Who holds both the words and the choice of a `Combobox` has
 * to keep the two together: the design system changes one and leaves the other as it was.
 *
 * @param options - `finder`: of the words; `options`: what can be chosen, the present choice among it; `value`: the `id`
 *   of the present choice; `onChange`: told of another choice alone
 * @returns properties for the `Combobox`
 */
export function useChoice<T extends { id: string; label: string }>(options: {
  finder: Pick<Finder<unknown>, 'typed' | 'setTyped'>;
  options: T[];
  value: string | undefined;
  onChange(chosen: T | undefined): void;
}) {
  const { value, onChange } = options;
  const { typed, setTyped } = options.finder;
  useEffect(() => {
    if (!value) setTyped('');
  }, [value, setTyped]);
  return {
    value: value ?? null,
    search: {
      mode: 'server' as const,
      inputValue: typed,
      onInputChange(words: string) {
        setTyped(words);
        if (!words && value) onChange(undefined);
      },
    },
    // Also called with the choice as it was, when the field is left or its list closes because
    // somebody scrolls; words that chose nothing yet stay until they leave.
    onChange(key: string | number | null) {
      const chosen = options.options.find(({ id }) => id === key);
      if (chosen) setTyped(chosen.label);
      if (key !== (value ?? null)) onChange(chosen);
    },
    onBlur() {
      if (!value) setTyped('');
    },
  };
}
