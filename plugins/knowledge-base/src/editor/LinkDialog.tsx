import { useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  SearchField,
  Text,
} from '@backstage/ui';
import {
  CiPicker,
  type ChosenCi,
  type ChosenLink,
  ErrorPanel,
  Stack,
  useLoad,
} from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { knowledgeBaseApiRef } from '../api';
import { useText } from '../translation';

const Found = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  maxHeight: 280,
  overflowY: 'auto',
  '& button': {
    display: 'block',
    width: '100%',
    padding: '8px 12px',
    border: 'none',
    borderRadius: 'var(--bui-radius-2)',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    background: 'transparent',
    cursor: 'pointer',
    '&:hover, &:focus-visible': { background: 'var(--bui-bg-neutral-2)' },
    '& small': {
      marginInlineEnd: 8,
      color: 'var(--bui-fg-secondary)',
      fontVariantNumeric: 'tabular-nums',
    },
  },
});

const AT_MOST = 8;

function ArticleChoice(props: { onChoose(link: ChosenLink): void }) {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const [term, setTerm] = useState('');
  const found = useLoad(
    signal =>
      term.trim()
        ? api.search({ q: term, limit: AT_MOST, typing: true }, { signal })
        : Promise.resolve(undefined),
    [api, term],
  );
  return (
    <Stack>
      <SearchField
        aria-label={t('editor.link.searchArticle')}
        placeholder={t('editor.link.searchArticle')}
        // The dialog was opened to look for one.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={term}
        onChange={setTerm}
      />
      {found.error && <ErrorPanel error={found.error} />}
      {found.data && (
        <Found aria-label={t('editor.link.found')}>
          {found.data.items.map(({ article }) => (
            <li key={article.number}>
              <button
                type="button"
                onClick={() =>
                  props.onChoose({
                    name: article.title,
                    href: article.number,
                  })
                }
              >
                <small>{article.number}</small>
                {article.title}
              </button>
            </li>
          ))}
        </Found>
      )}
      <Text variant="body-small" color="secondary" aria-live="polite">
        {found.data?.items.length === 0 ? t('editor.link.none') : ''}
      </Text>
    </Stack>
  );
}

/** What a link leads to, and what becomes of the choice. */
export interface LinkDialogProps {
  kind: 'item' | 'article';
  /** Entity refs of the reader's teams: what they own comes first. */
  teams: string[];
  onChoose(link: ChosenLink): void;
  onClose(): void;
}

/** Chooses what a link leads to: something in the catalog, or another article. */
export function LinkDialog(props: LinkDialogProps) {
  const t = useText();
  const [items, setItems] = useState<ChosenCi[]>([]);
  return (
    <Dialog isOpen onOpenChange={open => !open && props.onClose()} width={520}>
      <DialogHeader>{t(`editor.link.${props.kind}`)}</DialogHeader>
      <DialogBody>
        {props.kind === 'article' ? (
          <ArticleChoice onChoose={props.onChoose} />
        ) : (
          <CiPicker
            label={t('editor.link.itemLabel')}
            placeholder={t('editor.link.itemPlaceholder')}
            optional={false}
            teams={props.teams}
            value={items}
            onChange={next => setItems(next.slice(-1))}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('common.cancel')}
        </Button>
        {props.kind === 'item' && (
          <Button
            variant="primary"
            isDisabled={items.length === 0}
            onPress={() =>
              props.onChoose({
                name: items[0].title || items[0].ref,
                href: items[0].ref,
              })
            }
          >
            {t('editor.link.insert')}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}
