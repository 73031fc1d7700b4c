import { MarkdownText as SharedText } from '@firstline/frontend-kit';
import { useLoadImage } from '../hooks/useLoadImage';
import { usePortalLink } from '../hooks/usePortalLink';

/** What people wrote in an article, with its images, and links into the portal. */
export function MarkdownText(props: {
  text: string;
  /** True where its headings belong to the outline of the page. */
  headings?: boolean;
  className?: string;
}) {
  return (
    <SharedText
      {...props}
      loadImage={useLoadImage()}
      portalLink={usePortalLink()}
    />
  );
}
