import { NumberField, Text } from '@backstage/ui';
import {
  Chip,
  Fact,
  Facts,
  Section,
  showing,
  WordsField,
  type Problems,
} from '@firstline/frontend-kit';
import {
  skillSchema,
  type AgentProfile,
} from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';

const LONGEST_PLACE = 100;
const SKILL_ENDS = /[\s,，、]+/;
// A place may have a space in its name.
const PLACE_ENDS = /[,，、]+/;

/** What somebody knows, where they are, and how much they take. */
export function SkillsSection(props: {
  form: AgentProfile;
  problems: Problems;
  readOnly: boolean;
  onChange(part: Partial<AgentProfile>): void;
}) {
  const t = useText();
  const { form, problems, onChange } = props;
  if (props.readOnly) {
    const words = (list: string[]) =>
      list.length > 0 ? (
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
          {list.map(word => (
            <Chip key={word}>{word}</Chip>
          ))}
        </span>
      ) : (
        t('agents.about.noSkills')
      );
    return (
      <Section title={t('agents.about.title')}>
        <Facts>
          <Fact name={t('agents.about.skills')}>{words(form.skills)}</Fact>
          <Fact name={t('agents.about.locations')}>
            {words(form.locations)}
          </Fact>
          <Fact name={t('agents.about.capacity')}>
            {form.capacity ?? t('agents.about.noLimit')}
          </Fact>
        </Facts>
      </Section>
    );
  }
  return (
    <Section title={t('agents.about.title')}>
      <WordsField
        label={t('agents.about.skills')}
        hint={t('agents.about.skillsHint')}
        separator={SKILL_ENDS}
        refusedText={t('agents.about.skillRefused')}
        value={form.skills}
        problem={problems.skills}
        read={word =>
          skillSchema.safeParse(word.toLocaleLowerCase('en-US')).data
        }
        onChange={skills => onChange({ skills })}
      />
      <WordsField
        label={t('agents.about.locations')}
        hint={t('agents.about.locationsHint')}
        separator={PLACE_ENDS}
        refusedText={t('agents.about.placeRefused', {
          count: LONGEST_PLACE,
        })}
        value={form.locations}
        problem={problems.locations}
        read={word => {
          const place = word.trim();
          return place.length <= LONGEST_PLACE ? place : undefined;
        }}
        onChange={locations => onChange({ locations })}
      />
      <div style={{ maxWidth: 320 }}>
        <NumberField
          label={t('agents.about.capacity')}
          description={t('agents.about.capacityHint')}
          secondaryLabel={t('common.optional')}
          minValue={0}
          maxValue={100_000}
          // The design system's way of having no number.
          value={form.capacity ?? Number.NaN}
          onChange={next =>
            onChange({ capacity: Number.isNaN(next) ? undefined : next })
          }
          {...showing(problems.capacity)}
        />
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t('agents.load.meaning')}
      </Text>
    </Section>
  );
}
