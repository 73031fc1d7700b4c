import { EntityName, Person, useLanguage } from '@firstline/frontend-kit';
import {
  type AssignmentBasis,
  assignmentBasisCodes,
} from '@firstline/plugin-service-desk-common';
import { Fragment } from 'react';
import { useText } from '../translation';
import { PersonBasisText } from './PersonBasisText';
import { useStepSentence } from './useStepSentence';

function TeamBasisText(props: { basis: AssignmentBasis }) {
  const t = useText();
  const stepSentence = useStepSentence();
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
        step: stepSentence(params) ?? params.step ?? '',
      })}
    </>
  );
}

/** What the ground of an assignment stands on besides: the rule, or what the clock led to. */
function furtherGrounds({ code, params }: AssignmentBasis): AssignmentBasis[] {
  // A rule that names no team adds to what the defaults say.
  if (code !== 'rule' && code !== 'by-the-clock' && params.rule) {
    return [{ code: 'rule', params }];
  }
  const via = assignmentBasisCodes.find(known => known === params.via);
  return code === 'by-the-clock' && via ? [{ code: via, params }] : [];
}

/** Why a team or a person has an incident: the rule, and why this person of the team. */
export function BasisText(props: { basis: AssignmentBasis }) {
  // Chinese has no space between sentences.
  const space = useLanguage().startsWith('zh') ? '' : ' ';
  const { basis } = props;
  return (
    <>
      <TeamBasisText basis={basis} />
      {furtherGrounds(basis).map(ground => (
        <Fragment key={ground.code}>
          {space}
          <TeamBasisText basis={ground} />
        </Fragment>
      ))}
      {basis.person && (
        <>
          {space}
          <PersonBasisText basis={basis.person} />
        </>
      )}
    </>
  );
}
