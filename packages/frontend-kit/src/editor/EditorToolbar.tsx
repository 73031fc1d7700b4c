import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import {
  RiBold,
  RiCodeBoxLine,
  RiCodeLine,
  RiDoubleQuotesL,
  RiHeading,
  RiImageAddLine,
  RiItalic,
  RiLink,
  RiListOrdered,
  RiListUnordered,
} from '@remixicon/react';
import { styled } from '@mui/material/styles';
import type { ReactElement, ReactNode } from 'react';
import { type KitText, useKitText } from '../translation/kitTranslation';
import {
  type MarkdownEdit,
  codeBlock,
  link,
  prefixLines,
  wrap,
} from './markdownEdits';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
});

/** A tool by its word; `key` is what Ctrl (or ⌘) takes with it. */
interface Tool {
  label: string;
  icon: ReactElement;
  key?: string;
  edit: MarkdownEdit;
}

function toolsIn(t: KitText): Tool[] {
  const text = t('editor.textPlaceholder');
  return [
    {
      label: t('editor.heading'),
      icon: <RiHeading />,
      edit: prefixLines(() => '## ', /^#{1,6} /),
    },
    {
      label: t('editor.bold'),
      icon: <RiBold />,
      key: 'b',
      edit: wrap('**', text),
    },
    {
      label: t('editor.italic'),
      icon: <RiItalic />,
      key: 'i',
      edit: wrap('_', text),
    },
    { label: t('editor.link'), icon: <RiLink />, key: 'k', edit: link(text) },
    {
      label: t('editor.list'),
      icon: <RiListUnordered />,
      edit: prefixLines(() => '- ', /^[-*] /),
    },
    {
      label: t('editor.steps'),
      icon: <RiListOrdered />,
      edit: prefixLines(index => `${index + 1}. `, /^\d+\. /),
    },
    {
      label: t('editor.quote'),
      icon: <RiDoubleQuotesL />,
      edit: prefixLines(() => '> ', /^> ?/),
    },
    {
      label: t('editor.code'),
      icon: <RiCodeLine />,
      key: 'e',
      edit: wrap('`', text),
    },
    {
      label: t('editor.codeBlock'),
      icon: <RiCodeBoxLine />,
      edit: codeBlock(text),
    },
  ];
}

/** A button of the bar, with its word on hover. */
export function EditorTool(props: {
  label: string;
  icon: ReactElement;
  onPress(): void;
}) {
  return (
    <TooltipTrigger>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={props.icon}
        aria-label={props.label}
        onPress={props.onPress}
      />
      <Tooltip>{props.label}</Tooltip>
    </TooltipTrigger>
  );
}

/** The edit that a key pressed with Ctrl (or ⌘) stands for. */
export function editOfKey(key: string, t: KitText): MarkdownEdit | undefined {
  return toolsIn(t).find(tool => tool.key === key)?.edit;
}

/** Formatting at a press: the marks, an image, and what a screen adds of its own. */
export function EditorToolbar(props: {
  onEdit(edit: MarkdownEdit): void;
  onImage(): void;
  more?: ReactNode;
}) {
  const t = useKitText();
  return (
    <Bar role="group" aria-label={t('editor.tools')}>
      {toolsIn(t).map(tool => (
        <EditorTool
          key={tool.label}
          label={tool.label}
          icon={tool.icon}
          onPress={() => props.onEdit(tool.edit)}
        />
      ))}
      <EditorTool
        label={t('editor.image')}
        icon={<RiImageAddLine />}
        onPress={props.onImage}
      />
      {props.more}
    </Bar>
  );
}
