import { Button, ButtonIcon, Flex, Text } from '@backstage/ui';
import {
  FieldProblem,
  LongText,
  Pair,
  PersonPicker,
} from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useRef } from 'react';
import { TimeField } from '../../components/TimeField';
import { useText } from '../../translation';
import type { MeasureDraft } from './measureDraft';

const MOST = 20;

const Measure = styled('fieldset')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-3)',
  minWidth: 0,
  margin: 0,
  padding: 'var(--bui-space-3)',
  borderRadius: 'var(--bui-radius-2)',
  border: '1px solid var(--bui-border-2)',
});

/** What has to be done, by whom and until when; as many as are wanted. */
export function MeasureFields(props: {
  value: MeasureDraft[];
  /** Who cannot carry one out: nobody the complaint is about. */
  except: string[];
  /** Problem by `measures[0].owner` and so on. */
  problems: Record<string, string>;
  onChange(measures: MeasureDraft[]): void;
}) {
  const t = useText();
  const { value, except, problems, onChange } = props;
  const whole =
    problems.measures &&
    !Object.keys(problems).some(name => name.startsWith('measures['));
  const nextKey = useRef(1);
  const set = (key: number, change: Partial<MeasureDraft>) =>
    onChange(
      value.map(measure =>
        measure.key === key ? { ...measure, ...change } : measure,
      ),
    );
  return (
    <Flex direction="column" gap="3">
      <div>
        <Text as="p" variant="body-medium" weight="bold">
          {t('complaint.move.decide.measures')}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {t('complaint.move.decide.measuresHint')}
        </Text>
      </div>
      {value.map((measure, i) => {
        const problem = (name: string) => problems[`measures[${i}].${name}`];
        return (
          <Measure
            key={measure.key}
            aria-label={t('complaint.move.decide.measure', { index: i + 1 })}
          >
            <Flex align="center" justify="between">
              <Text variant="body-small" weight="bold">
                {t('complaint.move.decide.measure', { index: i + 1 })}
              </Text>
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiDeleteBinLine />}
                aria-label={t('complaint.move.decide.remove', { index: i + 1 })}
                onPress={() =>
                  onChange(value.filter(({ key }) => key !== measure.key))
                }
              />
            </Flex>
            <LongText
              rows={2}
              label={t('complaint.move.decide.text')}
              value={measure.text}
              problem={problem('text')}
              onChange={text => set(measure.key, { text })}
            />
            <Pair>
              <PersonPicker
                label={t('complaint.move.decide.owner')}
                hint={t('complaint.move.decide.ownerHint')}
                placeholder={t('complaint.file.peoplePlaceholder')}
                value={measure.owner}
                except={except}
                problem={problem('owner')}
                onChange={owner => set(measure.key, { owner })}
              />
              <TimeField
                type="date"
                optional={false}
                label={t('complaint.move.decide.dueAt')}
                value={measure.day}
                min={DateTime.now().toISODate()}
                problem={problem('dueAt')}
                onChange={day => set(measure.key, { day })}
              />
            </Pair>
          </Measure>
        );
      })}
      {whole && <FieldProblem>{problems.measures}</FieldProblem>}
      {value.length < MOST && (
        <div>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() =>
              onChange([
                ...value,
                { key: nextKey.current++, text: '', day: '' },
              ])
            }
          >
            {t('complaint.move.decide.add')}
          </Button>
        </div>
      )}
    </Flex>
  );
}
