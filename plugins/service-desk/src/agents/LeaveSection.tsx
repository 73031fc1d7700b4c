import { Button, ButtonIcon, Text } from '@backstage/ui';
import { Chip, Section, useLanguage } from '@firstline/frontend-kit';
import type { Leave } from '@firstline/plugin-service-desk-common';
import { RiAddLine, RiDeleteBinLine, RiEditLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { useText } from '../translation';
import { LeaveDialog } from './LeaveDialog';
import { Entries, Entry } from './listStyles';
import { leaveDays, leaveText } from './timeText';
import { UndoLine } from './UndoLine';
import { useUndo } from './useUndo';

/** When somebody is away. */
export function LeaveSection(props: {
  name: string;
  leaves: Leave[];
  /** IANA name of the zone the days are meant in; absent: the reader's. */
  timeZone?: string;
  readOnly: boolean;
  onChange(leaves: Leave[]): void;
}) {
  const t = useText();
  const language = useLanguage();
  const { leaves, readOnly, onChange } = props;
  const [open, setOpen] = useState<{ leave?: Leave }>();
  const { removed, remember, forget, undo } = useUndo<Leave>(leave =>
    onChange([...leaves, leave]),
  );
  const today =
    DateTime.now()
      .setZone(props.timeZone ?? 'local')
      .toISODate() ?? '';
  const sorted = [...leaves].sort((a, b) => a.from.localeCompare(b.from));
  const coming = sorted.filter(leave => leave.to >= today);
  const over = sorted.length - coming.length;

  return (
    <Section title={t('agents.leave.title')}>
      {coming.length === 0 && (
        <Text as="p" color="secondary">
          {t('agents.leave.none')}
        </Text>
      )}
      <Entries>
        {coming.map(leave => {
          const dates = leaveText(leave, language);
          return (
            <Entry key={`${leave.from} ${leave.to} ${leave.note ?? ''}`}>
              <div>
                {dates}{' '}
                <small>
                  {t('agents.leave.days', { count: leaveDays(leave) })}
                  {leave.note && ` · ${leave.note}`}
                </small>
              </div>
              {leave.from <= today && (
                <Chip tone="warning">{t('agents.leave.now')}</Chip>
              )}
              {!readOnly && (
                <span>
                  <ButtonIcon
                    size="small"
                    variant="tertiary"
                    icon={<RiEditLine />}
                    aria-label={t('agents.leave.editOne', { dates })}
                    onPress={() => setOpen({ leave })}
                  />
                  <ButtonIcon
                    size="small"
                    variant="tertiary"
                    icon={<RiDeleteBinLine />}
                    aria-label={t('agents.leave.removeOne', { dates })}
                    onPress={() => {
                      onChange(leaves.filter(other => other !== leave));
                      remember(leave);
                    }}
                  />
                </span>
              )}
            </Entry>
          );
        })}
      </Entries>
      {over > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('agents.leave.older', { count: over })}
        </Text>
      )}
      <UndoLine
        text={
          removed &&
          t('agents.leave.removed', { dates: leaveText(removed, language) })
        }
        onUndo={undo}
      />
      {!readOnly && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          style={{ alignSelf: 'flex-start' }}
          onPress={() => setOpen({})}
        >
          {t('agents.leave.add')}
        </Button>
      )}
      {open && (
        <LeaveDialog
          subject={props.name}
          leave={open.leave}
          onClose={() => setOpen(undefined)}
          onSubmit={leave => {
            onChange([...leaves.filter(other => other !== open.leave), leave]);
            forget();
            setOpen(undefined);
          }}
        />
      )}
    </Section>
  );
}
