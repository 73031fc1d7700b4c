import { EntityName, Person } from '@firstline/frontend-kit';
import type { AssignmentBasis } from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';
import { PersonBasisText } from './PersonBasisText';

function TeamBasisText(props: { basis: AssignmentBasis }) {
  const t = useText();
  const { code, params } = props.basis;
  const { by } = params;
  if (code === 'chosen' || code === 'accepted') {
    return by ? (
      <>
        {t(`incident.basis.${code}`, {
          by: <Person userRef={by} avatar={false} />,
        })}
      </>
    ) : (
      <>{t(`incident.basis.${code}Plain`)}</>
    );
  }
  const name = (ref: string | undefined) =>
    ref ? <EntityName entityRef={ref} /> : '';
  return (
    <>
      {t(`incident.basis.${code}`, {
        ci: name(params.ciRef),
        via: name(params.viaRef),
        tier: params.tier ?? '',
        rule: params.rule ?? '',
        step: params.step ?? '',
      })}
    </>
  );
}

/** Why a team or a person has an incident: the rule, and why this person of the team. */
export function BasisText(props: { basis: AssignmentBasis }) {
  const { basis } = props;
  return (
    <>
      <TeamBasisText basis={basis} />
      {basis.person && (
        <>
          {' '}
          <PersonBasisText basis={basis.person} />
        </>
      )}
    </>
  );
}
