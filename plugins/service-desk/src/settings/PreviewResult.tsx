import { Alert, Text } from '@backstage/ui';
import { Chip, EntityName, Person, Stack } from '@firstline/frontend-kit';
import type {
  AssignmentPreview,
  AssignmentRuleInfo,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { BasisText, TierChip } from '../components';
import { Candidates } from '../dispatch/Candidates';
import { useAgreementTitles } from '../hooks';
import { useText } from '../translation';
import { conditionName } from './ruleText';

const Verdicts = styled('ol')({
  margin: 0,
  paddingInlineStart: 22,
  fontSize: '0.875rem',
  '& li': { padding: '3px 0' },
  '& small': { color: 'var(--bui-fg-secondary)', fontSize: '0.8125rem' },
});

function Who(props: { answer: AssignmentPreview }) {
  const t = useText();
  const { contractTitle } = useAgreementTitles();
  const { team, assignee, vendor } = props.answer;
  if (vendor) {
    return (
      <>{t('settings.preview.vendor', { vendor: contractTitle(vendor) })}</>
    );
  }
  if (!team) return <>{t('settings.preview.nobody')}</>;
  const teamName = <EntityName entityRef={team} />;
  return (
    <>
      {assignee
        ? t('settings.preview.person', {
            person: <Person userRef={assignee} avatar={false} />,
            team: teamName,
          })
        : t('settings.preview.team', { team: teamName })}
    </>
  );
}

/** Who would get the made-up incident: the answer, what each rule and each person came to. */
export function PreviewResult(props: {
  answer: AssignmentPreview;
  rules: AssignmentRuleInfo[];
  /** The form was changed since. */
  stale: boolean;
}) {
  const t = useText();
  const { answer, rules } = props;
  const verdicts = new Map(answer.rules.map(rule => [rule.name, rule]));
  return (
    <Stack>
      {props.stale && (
        <Alert status="info" icon title={t('settings.preview.stale')} />
      )}
      <div>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('settings.preview.result')}
        </Text>
        <Text as="p" variant="body-large">
          <Who answer={answer} /> <TierChip tier={answer.tier} />
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          <BasisText basis={answer.basis} />
        </Text>
      </div>
      <div>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('settings.preview.rules')}
        </Text>
        {rules.length === 0 ? (
          <Text as="p" variant="body-small" color="secondary">
            {t('settings.preview.noRules')}
          </Text>
        ) : (
          <Verdicts>
            {rules.map(({ name }) => {
              const verdict = verdicts.get(name);
              return (
                <li key={name}>
                  {name}{' '}
                  {verdict?.matched ? (
                    <Chip tone="success">{t('settings.preview.matched')}</Chip>
                  ) : (
                    <small>
                      {!verdict && t('settings.preview.notReached')}
                      {verdict &&
                        (verdict.failed
                          ? t('settings.preview.failed', {
                              condition: conditionName(verdict.failed, t),
                            })
                          : t('settings.preview.failedPlain'))}
                    </small>
                  )}
                </li>
              );
            })}
          </Verdicts>
        )}
      </div>
      <div>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('settings.preview.people')}
        </Text>
        <Candidates candidates={answer.candidates} />
      </div>
    </Stack>
  );
}
