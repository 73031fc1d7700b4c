import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useKitText } from '../translation/kitTranslation';

const Frame = styled('div')({
  position: 'relative',
  margin: '0 0 0.6em',
  '& > pre': { margin: 0, paddingRight: 48 },
  // Wide lines run on beneath it.
  '& > button': {
    position: 'absolute',
    top: 4,
    right: 4,
    background: 'var(--bui-bg-neutral-2)',
  },
  '@media print': { '& > button': { display: 'none' } },
});

const TOLD_MS = 2_000;

/** A block of code that can be copied whole. */
export function CodeBlock(props: { children?: ReactNode }) {
  const t = useKitText();
  const block = useRef<HTMLPreElement>(null);
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Frame>
      {/* Wide lines scroll, and what scrolls must be reachable by key. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre ref={block} tabIndex={0}>
        {props.children}
      </pre>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={copied ? <RiCheckLine /> : <RiFileCopyLine />}
        aria-label={t(copied ? 'markdown.copied' : 'markdown.copy')}
        onPress={() => {
          copy(block.current?.textContent?.replace(/\n$/, '') ?? '');
          setCopied(true);
        }}
      />
    </Frame>
  );
}
