import { EntityName, ExactTime, useLanguage } from '@firstline/frontend-kit';
import {
  type TimelineChange,
  closureCodes,
  followUpMethods,
  followUpResults,
  incidentStates,
  levels,
  ratingVias,
  resolutionCodes,
  waitingReasons,
  workOrderForms,
} from '@firstline/plugin-service-desk-common';
import type { ReactNode } from 'react';
import { useDeskSettings } from '../../hooks/useDeskSettings';
import { type Text, useText } from '../../translation';
import { en } from '../../translation/en';
import { categoryTitle } from '../categoryTitle';
import { ratingWords } from '../moves/RatingField';

type Field = keyof typeof en.incident.timeline.field;

function isOneOf<T extends string>(
  values: readonly T[],
  value: string,
): value is T {
  return (values as readonly string[]).includes(value);
}

function pointsText(value: string, t: Text): string | undefined {
  const word = ratingWords[Number(value) - 1];
  return (
    word &&
    t('incident.side.ratingValue', {
      value,
      meaning: t(`incident.move.rating.${word}`),
    })
  );
}

/** A code of a change in the reader's words; undefined when it is not a code. */
function codeText(field: string, value: string, t: Text): string | undefined {
  switch (field) {
    case 'state':
      return isOneOf(incidentStates, value)
        ? t(`common.state.${value}`)
        : undefined;
    case 'impact':
    case 'urgency':
      return isOneOf(levels, value) ? t(`common.level.${value}`) : undefined;
    case 'waitingFor':
      return isOneOf(waitingReasons, value)
        ? t(`common.waitingFor.${value}`)
        : undefined;
    case 'resolutionCode':
      return isOneOf(resolutionCodes, value)
        ? t(`common.resolutionCode.${value}`)
        : undefined;
    case 'closureCode':
      return isOneOf(closureCodes, value)
        ? t(`common.closureCode.${value}`)
        : undefined;
    case 'method':
      return isOneOf(followUpMethods, value)
        ? t(`common.followUpMethod.${value}`)
        : undefined;
    case 'followUpResult':
      return isOneOf(followUpResults, value)
        ? t(`satisfaction.call.told.${value}`)
        : undefined;
    case 'ratedVia':
      return isOneOf(ratingVias, value)
        ? t(`satisfaction.via.${value}`)
        : undefined;
    case 'workOrderForm':
      return isOneOf(workOrderForms, value)
        ? t(`workOrder.form.${value}`)
        : undefined;
    case 'rating':
    case 'ratingSpeed':
    case 'ratingAttitude':
    case 'ratingResult':
      return pointsText(value, t);
    case 'tier':
      return t('common.tier', { tier: value });
    case 'major':
      return t('common.yes');
    default:
      return undefined;
  }
}

function Refs(props: { refs: string }) {
  return (
    <>
      {props.refs.split(', ').map((ref, i) => (
        <span key={ref}>
          {i > 0 && ', '}
          <EntityName entityRef={ref} />
        </span>
      ))}
    </>
  );
}

function ChangeValue(props: { field: string; value: string }): ReactNode {
  const t = useText();
  const language = useLanguage();
  const categories = useDeskSettings().data?.categories;
  const { field, value } = props;
  if (field === 'category') return categoryTitle(categories, value, language);
  if (field === 'waitingUntil' || field === 'plannedAt') {
    return <ExactTime at={value} />;
  }
  if (/^[a-z]+:[^\s,]+\/[^\s,]+/i.test(value)) return <Refs refs={value} />;
  return codeText(field, value, t) ?? value;
}

/** What a move changed, from and to, in the reader's words. */
export function ChangeLine(props: { change: TimelineChange }) {
  const t = useText();
  const { field, from, to } = props.change;
  const name =
    field in en.incident.timeline.field
      ? t(`incident.timeline.field.${field as Field}`)
      : field;
  const value = (text: string) => <ChangeValue field={field} value={text} />;
  if (from !== undefined && to !== undefined) {
    return (
      <>
        {t('incident.timeline.changed', {
          field: name,
          from: value(from),
          to: <strong>{value(to)}</strong>,
        })}
      </>
    );
  }
  if (to !== undefined) {
    return <>{t('incident.timeline.set', { field: name, to: value(to) })}</>;
  }
  return (
    <>
      {t('incident.timeline.cleared', {
        field: name,
        from: from === undefined ? '' : value(from),
      })}
    </>
  );
}
