import { styled } from '@mui/material/styles';
import {
  RiArticleLine,
  RiBold,
  RiBracesLine,
  RiCodeLine,
  RiDoubleQuotesL,
  RiHeading,
  RiImageAddLine,
  RiItalic,
  RiLink,
  RiListOrdered,
  RiListUnordered,
  RiNodeTree,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { useText } from '../translation';
import './markdownToolbar';

const Bar = styled('div')({
  '& markdown-toolbar': { display: 'flex', flexWrap: 'wrap', gap: 2 },
  '& markdown-toolbar > *': {
    display: 'grid',
    placeItems: 'center',
    width: 32,
    height: 32,
    padding: 0,
    border: 'none',
    borderRadius: 'var(--bui-radius-2)',
    color: 'var(--bui-fg-secondary)',
    background: 'transparent',
    cursor: 'pointer',
    '&:hover': {
      color: 'var(--bui-fg-primary)',
      background: 'var(--bui-bg-neutral-3)',
    },
    '&:focus-visible': {
      outline: '2px solid var(--bui-ring)',
      outlineOffset: -2,
    },
  },
});

/** What the toolbar cannot do by itself. */
export interface ToolbarActions {
  onCodeBlock(): void;
  onImage(): void;
  onItemLink(): void;
  onArticleLink(): void;
}

/** Formats the text field with this id; one stop for the Tab key, arrows within. */
export function MarkdownToolbar(props: { fieldId: string } & ToolbarActions) {
  const t = useText();
  const own = (label: string, icon: ReactNode, onClick: () => void) => (
    <button
      type="button"
      data-md-button
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {icon}
    </button>
  );
  const named = (label: string) => ({ 'aria-label': label, title: label });
  return (
    <Bar>
      <markdown-toolbar
        for={props.fieldId}
        aria-label={t('editor.toolbar.label')}
      >
        <md-header level="3" {...named(t('editor.toolbar.heading'))}>
          <RiHeading size={18} aria-hidden />
        </md-header>
        <md-bold {...named(t('editor.toolbar.bold'))}>
          <RiBold size={18} aria-hidden />
        </md-bold>
        <md-italic {...named(t('editor.toolbar.italic'))}>
          <RiItalic size={18} aria-hidden />
        </md-italic>
        <md-code {...named(t('editor.toolbar.code'))}>
          <RiCodeLine size={18} aria-hidden />
        </md-code>
        {own(
          t('editor.toolbar.codeBlock'),
          <RiBracesLine size={18} aria-hidden />,
          props.onCodeBlock,
        )}
        <md-quote {...named(t('editor.toolbar.quote'))}>
          <RiDoubleQuotesL size={18} aria-hidden />
        </md-quote>
        <md-unordered-list {...named(t('editor.toolbar.list'))}>
          <RiListUnordered size={18} aria-hidden />
        </md-unordered-list>
        <md-ordered-list {...named(t('editor.toolbar.steps'))}>
          <RiListOrdered size={18} aria-hidden />
        </md-ordered-list>
        <md-link {...named(t('editor.toolbar.link'))}>
          <RiLink size={18} aria-hidden />
        </md-link>
        {own(
          t('editor.toolbar.image'),
          <RiImageAddLine size={18} aria-hidden />,
          props.onImage,
        )}
        {own(
          t('editor.toolbar.item'),
          <RiNodeTree size={18} aria-hidden />,
          props.onItemLink,
        )}
        {own(
          t('editor.toolbar.article'),
          <RiArticleLine size={18} aria-hidden />,
          props.onArticleLink,
        )}
      </markdown-toolbar>
    </Bar>
  );
}
