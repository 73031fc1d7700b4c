import { EntityName, useLanguage } from '@firstline/frontend-kit';
import {
  channels,
  type AssignmentRuleInfo,
} from '@firstline/plugin-service-desk-common';
import { Fragment, type ReactNode } from 'react';
import { useAgreementTitles, useDeskSettings } from '../hooks';
import { categoryTitle } from '../incident/categoryTitle';
import { settings as en } from '../translation/en/settings';
import { useText, type Text } from '../translation';

type Condition = AssignmentRuleInfo['conditions'][number];
type FieldName = keyof typeof en.rules.field;

const ENTITY_REF = /^[a-z]+:[^/\s]+\/\S+$/i;

/** What a condition looks at, as a person says it; its name in the config when it is a new one. */
export function conditionName(field: string, t: Text): string {
  return field in en.rules.field
    ? t(`settings.rules.field.${field as FieldName}`)
    : field;
}

function joined(parts: ReactNode[], between: string): ReactNode {
  return (
    <>
      {parts.map((part, i) => (
        // The parts of a sentence have no names of their own.
        // eslint-disable-next-line react/no-array-index-key
        <Fragment key={i}>
          {i > 0 && between}
          {part}
        </Fragment>
      ))}
    </>
  );
}

function ValueText(props: { field: string; value: string }) {
  const t = useText();
  const language = useLanguage();
  const categories = useDeskSettings().data?.categories;
  const { calendarTitle } = useAgreementTitles();
  const { field, value } = props;
  if (field === 'category') {
    return <>{categoryTitle(categories, value, language)}</>;
  }
  if (field === 'hours') {
    const [when, ...name] = value.split(' ');
    const calendar = calendarTitle(name.join(' '));
    return (
      <>
        {t(
          when === 'outside'
            ? 'settings.rules.hours.outside'
            : 'settings.rules.hours.inside',
          { calendar },
        )}
      </>
    );
  }
  const channel = channels.find(one => field === 'channel' && one === value);
  if (channel) return <strong>{t(`common.channel.${channel}`)}</strong>;
  if (ENTITY_REF.test(value)) return <EntityName entityRef={value} />;
  return <strong>{value}</strong>;
}

function ConditionText(props: { condition: Condition }) {
  const t = useText();
  const { field, values } = props.condition;
  return (
    <>
      {t('settings.rules.condition', {
        field: conditionName(field, t),
        values: joined(
          values.map(value => (
            <ValueText key={value} field={field} value={value} />
          )),
          t('settings.rules.or'),
        ),
      })}
    </>
  );
}

/** For which incidents a rule holds, as a sentence. */
export function RuleConditions(props: { rule: AssignmentRuleInfo }) {
  const t = useText();
  const { atTier, conditions } = props.rule;
  const when =
    conditions.length > 0
      ? t('settings.rules.when', {
          conditions: joined(
            conditions.map(condition => (
              <ConditionText
                key={condition.field + condition.values.join()}
                condition={condition}
              />
            )),
            t('settings.rules.and'),
          ),
        })
      : t('settings.rules.every');
  return (
    <>
      {atTier !== undefined && (
        <>
          {t('settings.rules.atTier', { tier: atTier })}
          {t('settings.rules.comma')}
        </>
      )}
      {when}
    </>
  );
}

/** Where a rule sends an incident, as a sentence. */
export function RuleResult(props: { rule: AssignmentRuleInfo }) {
  const t = useText();
  const { contractTitle } = useAgreementTitles();
  const { team, tier, skills, assignee, vendor } = props.rule.result;
  const parts: ReactNode[] = [
    assignee && <EntityName entityRef={assignee} />,
    team && <EntityName entityRef={team} />,
    tier !== undefined && t('settings.rules.result.tier', { tier }),
    vendor &&
      t('settings.rules.result.vendor', { vendor: contractTitle(vendor) }),
  ].filter(Boolean);
  return (
    <>
      {parts.length > 0
        ? joined(parts, ' · ')
        : t('settings.rules.result.nothing')}
      {skills.length > 0 && (
        <>
          {' · '}
          {t('settings.rules.result.skills', { skills: skills.join(', ') })}
        </>
      )}
    </>
  );
}
