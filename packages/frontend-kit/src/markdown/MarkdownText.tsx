import { Link } from '@backstage/ui';
import { type ElementType, type ReactNode, useMemo } from 'react';
import ReactMarkdown, { type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { AttachmentImage, type LoadAttachment } from './AttachmentImage';
import { CodeBlock } from './CodeBlock';
import { Prose } from './Prose';
import { remarkHeadingIds } from './outline';
import { remarkReferences } from './references';

const ATTACHMENT = /^attachment:([0-9a-f-]{36})$/i;
const WEB = /^(https?:|mailto:)/i;

/** Path in the portal that a link such as `KB-000012` or `component:default/x` leads to. */
export type PortalLink = (href: string) => string | undefined;

// The headings of a page belong to the page: people's own are bold lines.
function HeadingLine(props: { children?: ReactNode }) {
  return (
    <p>
      <strong>{props.children}</strong>
    </p>
  );
}

// The page's title is the h1, so the highest heading of a text comes below it.
function heading(level: number) {
  const Tag = `h${Math.min(level + 1, 6)}` as ElementType;
  return (props: { id?: string; children?: ReactNode }) => (
    <Tag id={props.id}>{props.children}</Tag>
  );
}

const outlined = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
};
const flat = {
  h1: HeadingLine,
  h2: HeadingLine,
  h3: HeadingLine,
  h4: HeadingLine,
  h5: HeadingLine,
  h6: HeadingLine,
};

function componentsFor(options: {
  headings: boolean;
  portalLink?: PortalLink;
  loadImage: LoadAttachment;
}): Options['components'] {
  return {
    ...(options.headings ? outlined : flat),
    pre: ({ children }) => <CodeBlock>{children}</CodeBlock>,
    a: ({ href = '', children }) => {
      if (WEB.test(href)) {
        return (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow">
            {children}
          </a>
        );
      }
      const path = href && options.portalLink?.(href);
      return path ? (
        <Link href={path}>{children}</Link>
      ) : (
        <span>{children}</span>
      );
    },
    img: ({ src, alt }) => {
      const id = ATTACHMENT.exec(src ?? '')?.[1];
      return id ? (
        <AttachmentImage id={id} name={alt} load={options.loadImage} />
      ) : (
        <span>{alt}</span>
      );
    },
  };
}

/**
 * What people wrote: Markdown without raw HTML. Links lead to http(s) and mail, and where
 * `portalLink` knows a place in the portal, numbers of records (`KB-000012`) even when they
 * stand there bare; images are shown only when they are
 * attachments, so no reader is tracked.
 *
 * Keep `loadImage` and `portalLink` the same between renders: they are what the shown
 * parts depend on.
 */
export function MarkdownText(props: {
  text: string;
  loadImage: LoadAttachment;
  portalLink?: PortalLink;
  /** True for a text that is a document of its own, with headings that can be led to. */
  headings?: boolean;
  className?: string;
}) {
  const { text, loadImage, portalLink, headings = false, className } = props;
  const components = useMemo(
    () => componentsFor({ headings, portalLink, loadImage }),
    [headings, portalLink, loadImage],
  );
  const leads = portalLink !== undefined;
  const plugins = useMemo(
    () => [
      remarkGfm,
      ...(headings ? [remarkHeadingIds] : []),
      ...(leads ? [remarkReferences] : []),
    ],
    [headings, leads],
  );
  return (
    <Prose className={className}>
      <ReactMarkdown
        skipHtml={false}
        remarkPlugins={plugins}
        transformLinkUri={href =>
          WEB.test(href) || portalLink?.(href) ? href : ''
        }
        transformImageUri={src => (ATTACHMENT.test(src) ? src : '')}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </Prose>
  );
}
