import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Avatar } from '@backstage/ui';
import { RiTimerLine } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { useReader } from '../hooks/useReader';
import { useKitText } from '../translation/kitTranslation';
import { EntityName } from './EntityName';

const Line = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minWidth: 0,
  maxWidth: '100%',
  verticalAlign: 'bottom',
});

function Catalogued(props: {
  userRef: string;
  link: boolean;
  avatar: boolean;
}) {
  const t = useKitText();
  const { primaryTitle } = useEntityPresentation(props.userRef);
  const me = useReader().data?.userEntityRef === props.userRef;
  const name = (
    <span>
      <EntityName entityRef={props.userRef} link={props.link} />
      {me && ` (${t('you')})`}
    </span>
  );
  if (!props.avatar) return name;
  return (
    <Line>
      <Avatar src="" name={primaryTitle} size="x-small" purpose="decoration" />
      {name}
    </Line>
  );
}

/** Whoever acted or is concerned: a person or team by name, or the product's own clock. */
export function Person(props: {
  /** Entity ref, plugin principal, or `firstline` for what the clock did. */
  userRef: string;
  link?: boolean;
  avatar?: boolean;
}) {
  const t = useKitText();
  const { userRef, link = true, avatar = true } = props;
  if (/^(user|group):/i.test(userRef)) {
    return <Catalogued userRef={userRef} link={link} avatar={avatar} />;
  }
  const name = userRef === 'firstline' ? t('clock') : userRef;
  if (!avatar) return <span>{name}</span>;
  return (
    <Line>
      <RiTimerLine size={16} aria-hidden />
      <span>{name}</span>
    </Line>
  );
}
