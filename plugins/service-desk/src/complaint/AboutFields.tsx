import { Text } from '@backstage/ui';
import { Section, TeamPicker } from '@firstline/frontend-kit';
import { useText } from '../translation';
import type { ComplaintDraft } from './complaintDraft';
import { IncidentPicker } from './IncidentPicker';
import { PeopleField } from './PeopleField';

type About = Pick<ComplaintDraft, 'incidentNumber' | 'subjects' | 'team'>;

/** A request, people, a team; or none of them. */
export function AboutFields(props: {
  draft: ComplaintDraft;
  /** Who writes; nobody complains of themselves. */
  userRef: string;
  problems: Record<string, string>;
  onChange(change: Partial<About>): void;
}) {
  const t = useText();
  const { draft, problems, onChange } = props;
  return (
    <Section title={t('complaint.file.about')}>
      <Text as="p" variant="body-medium" color="secondary">
        {t('complaint.file.aboutHint')}
      </Text>
      <div data-field="incidentNumber">
        <IncidentPicker
          label={t('complaint.file.request')}
          hint={t('complaint.file.requestHint')}
          placeholder={t('complaint.file.requestPlaceholder')}
          value={draft.incidentNumber}
          mine={!draft.onBehalf}
          problem={problems.incidentNumber}
          onChange={incidentNumber => onChange({ incidentNumber })}
        />
      </div>
      <PeopleField
        label={t('complaint.file.people')}
        hint={t('complaint.file.peopleHint')}
        value={draft.subjects}
        // Somebody else may well complain of whoever writes it down.
        except={draft.onBehalf ? [] : [props.userRef]}
        problem={problems.subjects}
        onChange={subjects => onChange({ subjects })}
      />
      <div data-field="team">
        <TeamPicker
          optional
          label={t('complaint.file.team')}
          placeholder={t('complaint.file.teamPlaceholder')}
          value={draft.team}
          problem={problems.team}
          onChange={team => onChange({ team })}
        />
      </div>
    </Section>
  );
}
