import { MarkdownText as SharedText } from '@firstline/frontend-kit';
import { useLoadAttachment } from './useLoadAttachment';

/** What people wrote in an incident, with the images attached to it. */
export function MarkdownText(props: { text: string; className?: string }) {
  return <SharedText {...props} loadImage={useLoadAttachment()} />;
}
