import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  RiBox3Line,
  RiDatabase2Line,
  RiGlobalLine,
  RiNodeTree,
  RiPuzzle2Line,
  RiShapesLine,
} from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { useEntityHref } from '../hooks/useEntityHref';
import { useKitText } from '../translation/kitTranslation';
import { EntityName } from './EntityName';

const Frame = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 8,
  maxWidth: '100%',
  padding: '3px 10px',
  borderRadius: 6,
  border: '1px solid var(--bui-border-1)',
  background: 'var(--bui-bg-neutral-1)',
  fontSize: '0.8125rem',
  lineHeight: 1.5,
  overflowWrap: 'anywhere',
  '& svg': { flex: 'none' },
});
const Quiet = styled('span')({ color: 'var(--bui-fg-secondary)' });
const Name = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  fontWeight: 500,
});

/** Icon of a catalog kind. */
export function KindIcon(props: { kind: string; size?: number }) {
  const size = props.size ?? 16;
  switch (props.kind.toLocaleLowerCase('en-US')) {
    case 'component':
      return <RiBox3Line size={size} aria-hidden />;
    case 'api':
      return <RiPuzzle2Line size={size} aria-hidden />;
    case 'resource':
      return <RiDatabase2Line size={size} aria-hidden />;
    case 'system':
      return <RiNodeTree size={size} aria-hidden />;
    case 'domain':
      return <RiGlobalLine size={size} aria-hidden />;
    default:
      return <RiShapesLine size={size} aria-hidden />;
  }
}

function kindOf(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).kind;
  } catch {
    return '';
  }
}

/**
 * A configuration item: kind, title, and (when the entity is given) its owner and
 * lifecycle. Leads to its entity page.
 */
export function CiChip(props: {
  ciRef: string;
  /** The title it had when it was linked; used while the catalog does not know better. */
  title?: string;
  /** Undefined: not asked. */
  entity?: Entity;
  /** True when the catalog was asked and does not have it. */
  gone?: boolean;
}) {
  const t = useKitText();
  const { ciRef, entity, gone = false } = props;
  const { primaryTitle } = useEntityPresentation(entity ?? ciRef);
  const href = useEntityHref()(ciRef);
  const title = entity ? primaryTitle : props.title ?? primaryTitle;
  const owner = entity?.relations?.find(r => r.type === 'ownedBy')?.targetRef;
  const lifecycle = entity?.spec?.lifecycle;
  return (
    <Frame>
      <Name>
        <KindIcon kind={kindOf(ciRef)} />
        {href && !gone ? (
          <Link href={href} title={ciRef} standalone>
            {title}
          </Link>
        ) : (
          <span title={ciRef}>{title}</span>
        )}
      </Name>
      {gone && <Quiet>{t('ci.gone')}</Quiet>}
      {owner && (
        <Quiet>
          <EntityName entityRef={owner} quiet />
        </Quiet>
      )}
      {typeof lifecycle === 'string' && <Quiet>{lifecycle}</Quiet>}
    </Frame>
  );
}
