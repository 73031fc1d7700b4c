import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { AttachmentImage } from './AttachmentImage';

const Prose = styled('div')({
  overflowWrap: 'anywhere',
  lineHeight: 1.6,
  '& > :first-of-type': { marginTop: 0 },
  '& > :last-child': { marginBottom: 0 },
  '& p, & ul, & ol, & pre, & blockquote, & table': { margin: '0 0 0.6em' },
  '& ul, & ol': { paddingLeft: '1.4em' },
  '& pre': {
    padding: 10,
    borderRadius: 6,
    overflowX: 'auto',
    background: 'var(--bui-bg-neutral-2)',
    overflowWrap: 'normal',
  },
  '& code': { fontFamily: 'var(--bui-font-monospace)', fontSize: '0.9em' },
  '& :not(pre) > code': {
    padding: '1px 4px',
    borderRadius: 4,
    background: 'var(--bui-bg-neutral-2)',
  },
  '& blockquote': {
    paddingLeft: 12,
    borderLeft: '3px solid var(--bui-border-2)',
    color: 'var(--bui-fg-secondary)',
  },
  '& table': {
    display: 'block',
    overflowX: 'auto',
    borderCollapse: 'collapse',
  },
  '& th, & td': { border: '1px solid var(--bui-border-2)', padding: '3px 8px' },
  '& a': { color: 'var(--bui-fg-announcement)', textDecoration: 'underline' },
});

const ATTACHMENT = /^attachment:([0-9a-f-]{36})$/i;

function safeLink(href: string): string {
  return /^(https?:|mailto:)/i.test(href) ? href : '';
}

// The headings of a page belong to the page: people's own are bold lines.
function HeadingLine(props: { children?: ReactNode }) {
  return (
    <p>
      <strong>{props.children}</strong>
    </p>
  );
}

/**
 * What people wrote: Markdown without raw HTML. Links lead to http(s) and mail only;
 * images are shown only when they are attachments, so no reader is tracked.
 */
export function MarkdownText(props: { text: string; className?: string }) {
  return (
    <Prose className={props.className}>
      <ReactMarkdown
        skipHtml={false}
        remarkPlugins={[remarkGfm]}
        transformLinkUri={safeLink}
        transformImageUri={src => (ATTACHMENT.test(src) ? src : '')}
        components={{
          h1: HeadingLine,
          h2: HeadingLine,
          h3: HeadingLine,
          h4: HeadingLine,
          h5: HeadingLine,
          h6: HeadingLine,
          a: ({ href, children }) =>
            href ? (
              <a href={href} target="_blank" rel="noopener noreferrer nofollow">
                {children}
              </a>
            ) : (
              <span>{children}</span>
            ),
          img: ({ src, alt }) => {
            const id = ATTACHMENT.exec(src ?? '')?.[1];
            return id ? (
              <AttachmentImage id={id} name={alt} />
            ) : (
              <span>{alt}</span>
            );
          },
        }}
      >
        {props.text}
      </ReactMarkdown>
    </Prose>
  );
}
