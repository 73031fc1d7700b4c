import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useEntityHref } from '../hooks/useEntityHref';

/** Title of a person, team or anything else in the catalog, leading to its page. */
export function EntityName(props: {
  entityRef: string;
  /** False for places where a link would be in the way, e.g. inside a button. */
  link?: boolean;
  /** Less pressing than the words around it. */
  quiet?: boolean;
}) {
  const { entityRef, link = true, quiet = false } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  const href = useEntityHref()(entityRef);
  if (!link || !href) return <span title={entityRef}>{primaryTitle}</span>;
  return (
    <Link
      href={href}
      title={entityRef}
      standalone
      color={quiet ? 'secondary' : 'primary'}
    >
      {primaryTitle}
    </Link>
  );
}
