import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Avatar } from '@backstage/ui';
import { RiTimerLine } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { useDeskPerson } from '../hooks/useDeskPerson';
import { useText } from '../translation';
import { EntityName } from './EntityName';

const Line = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minWidth: 0,
  maxWidth: '100%',
  verticalAlign: 'middle',
});

function Catalogued(props: {
  userRef: string;
  link: boolean;
  avatar: boolean;
}) {
  const t = useText();
  const { primaryTitle } = useEntityPresentation(props.userRef);
  const me = useDeskPerson().data?.userRef === props.userRef;
  return (
    <Line>
      {props.avatar && (
        <Avatar
          src=""
          name={primaryTitle}
          size="x-small"
          purpose="decoration"
        />
      )}
      <span>
        <EntityName entityRef={props.userRef} link={props.link} />
        {me && ` (${t('common.you')})`}
      </span>
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
  const t = useText();
  const { userRef, link = true, avatar = true } = props;
  if (/^(user|group):/i.test(userRef)) {
    return <Catalogued userRef={userRef} link={link} avatar={avatar} />;
  }
  return (
    <Line>
      {avatar && <RiTimerLine size={16} aria-hidden />}
      <span>
        {userRef === 'firstline' ? t('common.product_clock') : userRef}
      </span>
    </Line>
  );
}
