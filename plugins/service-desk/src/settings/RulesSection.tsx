import { Text } from '@backstage/ui';
import { EmptyState, Section } from '@firstline/frontend-kit';
import type { AssignmentRuleInfo } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiArrowRightLine } from '@remixicon/react';
import { useText } from '../translation';
import { RuleConditions, RuleResult } from './ruleText';

const List = styled('ol')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  counterReset: 'rule',
  '& > li': {
    position: 'relative',
    padding: '10px 0 10px 40px',
    borderBottom: '1px solid var(--bui-border-1)',
    fontSize: '0.875rem',
    lineHeight: 1.6,
    counterIncrement: 'rule',
    '&:last-child': { borderBottom: 0, paddingBottom: 0 },
  },
  // A sentence begins like one, wherever its parts come from.
  '& > li > div:first-of-type::first-letter': { textTransform: 'uppercase' },
  '& > li::before': {
    content: 'counter(rule)',
    position: 'absolute',
    left: 0,
    top: 10,
    minWidth: 26,
    borderRadius: 13,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    background: 'var(--bui-bg-neutral-3)',
  },
});
const Result = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  '& svg': { flex: 'none', color: 'var(--bui-fg-secondary)' },
});

/** The rules of assignment, in the order in which they are looked at. */
export function RulesSection(props: { rules: AssignmentRuleInfo[] }) {
  const t = useText();
  const { rules } = props;
  return (
    <Section title={t('settings.rules.title')}>
      {rules.length === 0 ? (
        <EmptyState
          heading="h3"
          title={t('settings.rules.none')}
          text={t('settings.rules.noneText')}
        />
      ) : (
        <>
          <Text as="p" variant="body-small" color="secondary">
            {t('settings.rules.text')}
          </Text>
          <List>
            {rules.map(rule => (
              <li key={rule.name}>
                <strong>{rule.name}</strong>
                <div>
                  <RuleConditions rule={rule} />
                </div>
                <Result>
                  <RiArrowRightLine
                    size={16}
                    aria-label={t('settings.rules.result.arrow')}
                  />
                  <div>
                    <RuleResult rule={rule} />
                  </div>
                </Result>
              </li>
            ))}
          </List>
        </>
      )}
    </Section>
  );
}
