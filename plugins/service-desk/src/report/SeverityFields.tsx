import { Text } from '@backstage/ui';
import {
  type DeskSettings,
  type Level,
  priorityOf,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { PriorityChip } from '../components/PriorityChip';
import { useText } from '../translation';
import { ChoiceCards } from './ChoiceCards';

const rising: Level[] = ['low', 'medium', 'high'];
const Outcome = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-2)',
});

/** How many people and how urgent, in users' words, and what follows from the two. */
export function SeverityFields(props: {
  settings: DeskSettings;
  impact?: Level;
  urgency?: Level;
  /** True when an agent answers for the person concerned. */
  onBehalf: boolean;
  onImpact(impact: Level): void;
  onUrgency(urgency: Level): void;
}) {
  const t = useText();
  const { settings, onBehalf } = props;
  const impact = props.impact ?? settings.defaultImpact;
  const urgency = props.urgency ?? settings.defaultUrgency;
  const priority = priorityOf(settings.priorityMatrix, impact, urgency);
  const who = onBehalf ? 'they' : 'i';
  return (
    <>
      <ChoiceCards
        legend={t('report.impact.legend')}
        value={impact}
        onChange={props.onImpact}
        choices={rising.map(value => ({
          value,
          title: t(`report.impact.${who}.${value}`),
          hint: t(`report.impact.hint.${value}`),
        }))}
      />
      <ChoiceCards
        legend={t('report.urgency.legend')}
        value={urgency}
        onChange={props.onUrgency}
        choices={rising.map(value => ({
          value,
          title: t(`report.urgency.${who}.${value}`),
          hint: t(`report.urgency.hint.${value}`),
        }))}
      />
      <Outcome role="status">
        <Text variant="body-medium">{t('report.priority.is')}</Text>
        <PriorityChip priority={priority} withMeaning />
        <Text variant="body-small" color="secondary">
          {t(`report.priority.${priority}`)}
        </Text>
      </Outcome>
    </>
  );
}
