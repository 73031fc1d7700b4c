import { Link } from '@backstage/ui';
import { useKnowledgeLinks } from './useKnowledgeLinks';

/** An article by number and title, leading to its page where there is one. */
export function ArticleLink(props: { number: string; title?: string }) {
  const { number, title } = props;
  const href = useKnowledgeLinks().articleHref(number);
  const text = [number, title].filter(Boolean).join(' ');
  return href ? <Link href={href}>{text}</Link> : <span>{text}</span>;
}
