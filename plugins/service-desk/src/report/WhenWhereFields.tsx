import { TextField } from '@backstage/ui';
import { Pair, Section, useKitText } from '@firstline/frontend-kit';
import { textLimits } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useText } from '../translation';
import { toLocalInput } from './localTime';
import type { ReportDraft } from './reportDraft';
import { SinceField } from './SinceField';
import { TimeField } from '../components/TimeField';
import type { DraftChange } from './useReportDraft';

/** Since when, where, and until when it is wanted. */
export function WhenWhereFields(props: {
  draft: ReportDraft;
  problems: Record<string, string>;
  change(change: DraftChange): void;
}) {
  const t = useText();
  const kit = useKitText();
  const { draft, problems, change } = props;
  return (
    <Section title={t('report.section.whenWhere')}>
      <div data-field="occurredAt">
        <SinceField
          value={draft.occurredAt}
          problem={problems.occurredAt}
          onChange={occurredAt => change({ occurredAt })}
        />
      </div>
      <Pair>
        <div data-field="location">
          <TextField
            label={kit('field.location')}
            secondaryLabel={t('common.optional')}
            placeholder={t('report.field.locationPlaceholder')}
            size="medium"
            value={draft.location}
            maxLength={textLimits.short}
            validationBehavior="aria"
            validate={() => problems.location}
            onChange={location => change({ location })}
          />
        </div>
        <div data-field="desiredResolutionAt">
          <TimeField
            label={kit('field.desiredResolutionAt')}
            problem={problems.desiredResolutionAt}
            value={draft.desiredResolutionAt}
            min={toLocalInput(DateTime.now())}
            onChange={desiredResolutionAt => change({ desiredResolutionAt })}
          />
        </div>
      </Pair>
    </Section>
  );
}
