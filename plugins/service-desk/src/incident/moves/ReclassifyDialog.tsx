import { Flex, Text } from '@backstage/ui';
import { Choice, LongText } from '@firstline/frontend-kit';
import {
  type Incident,
  type IncidentActionRequests,
  levels,
  priorityOf,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { PriorityChip } from '../../components/PriorityChip';
import { useDeskSettings } from '../../hooks/useDeskSettings';
import { CategoryField } from '../../report/CategoryField';
import { useText } from '../../translation';
import { CiListField } from './CiListField';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

/** Other category, impact, urgency or items; shows the priority that follows. */
export function ReclassifyDialog(props: {
  frame: MoveFrame;
  incident: Incident;
  onSubmit(body: IncidentActionRequests['reclassify']): void;
}) {
  const t = useText();
  const { incident } = props;
  const settings = useDeskSettings().data;
  const [category, setCategory] = useState(incident.category ?? '');
  const [impact, setImpact] = useState(incident.impact);
  const [urgency, setUrgency] = useState(incident.urgency);
  const [cis, setCis] = useState<{ ref: string; title?: string }[]>(
    incident.configurationItems,
  );
  const [reason, setReason] = useState('');
  const refs = cis.map(item => item.ref);
  const changed = {
    ...(category && category !== incident.category && { category }),
    ...(impact !== incident.impact && { impact }),
    ...(urgency !== incident.urgency && { urgency }),
    ...(refs.join() !== incident.ciRefs.join() && { ciRefs: refs }),
  };
  const nothing = Object.keys(changed).length === 0;
  const { problems, submit } = useMoveForm({
    action: 'reclassify',
    body: { ...changed, reason },
    own: nothing ? { category: t('incident.move.reclassify.nothing') } : {},
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  const after =
    settings && priorityOf(settings.priorityMatrix, impact, urgency);
  const levelOptions = levels.map(id => ({
    id,
    label: t(`common.level.${id}`),
  }));

  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.reclassify.title')}
      submitLabel={t('incident.move.reclassify.submit')}
      onSubmit={submit}
    >
      {settings && (
        <CategoryField
          categories={settings.categories}
          value={category}
          onChange={setCategory}
        />
      )}
      <Choice
        horizontal
        label={t('incident.move.reclassify.impact')}
        value={impact}
        options={levelOptions}
        problem={problems.impact}
        onChange={setImpact}
      />
      <Choice
        horizontal
        label={t('incident.move.reclassify.urgency')}
        value={urgency}
        options={levelOptions}
        problem={problems.urgency}
        onChange={setUrgency}
      />
      {after && (
        <Flex align="center" gap="2" aria-live="polite">
          <Text as="span">{t('incident.move.reclassify.priority')}</Text>
          <PriorityChip priority={after} withMeaning />
          {after !== incident.priority && (
            <Text as="span" color="secondary">
              {t('incident.move.reclassify.priorityChange', {
                from: incident.priority,
                to: after,
              })}
            </Text>
          )}
        </Flex>
      )}
      <CiListField value={cis} problem={problems.ciRefs} onChange={setCis} />
      <LongText
        label={t('incident.move.reclassify.reason')}
        rows={2}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
      {problems.category && (
        <Text as="p" color="danger" role="alert">
          {problems.category}
        </Text>
      )}
    </MoveDialog>
  );
}
