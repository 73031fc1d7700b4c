import { styled } from '@mui/material/styles';
import {
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
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { useKitText } from '../translation/kitTranslation';
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

/** A button of the toolbar that is not a mark of Markdown. */
export interface ToolbarButton {
  label: string;
  icon: ReactNode;
  onClick(): void;
}

/**
 * Formats a text field; one stop for the Tab key, arrows within.
 *
 * @param props - `fieldId`: id of the text field; `onImage`: asked for an image, left out
 * where there is no place for one; `more`: further buttons, at the end
 */
export function MarkdownToolbar(props: {
  fieldId: string;
  onCodeBlock(): void;
  onImage?: () => void;
  more?: ToolbarButton[];
}) {
  const t = useKitText();
  const own = ({ label, icon, onClick }: ToolbarButton) => (
    <button
      key={label}
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
        {own({
          label: t('editor.toolbar.codeBlock'),
          icon: <RiBracesLine size={18} aria-hidden />,
          onClick: props.onCodeBlock,
        })}
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
        {props.onImage &&
          own({
            label: t('editor.toolbar.image'),
            icon: <RiImageAddLine size={18} aria-hidden />,
            onClick: props.onImage,
          })}
        {props.more?.map(own)}
      </markdown-toolbar>
    </Bar>
  );
}
