import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Person, PersonPicker } from '@firstline/frontend-kit';
import { useText } from '../translation';
import { ChosenItem, ChosenItems } from './ChosenItem';

function ChosenPerson(props: { userRef: string; onRemove(): void }) {
  const { primaryTitle } = useEntityPresentation(props.userRef);
  return (
    <ChosenItem name={primaryTitle} onRemove={props.onRemove}>
      <Person userRef={props.userRef} link={false} />
    </ChosenItem>
  );
}

/** Several people, each chosen by typing their name. */
export function PeopleField(props: {
  label: string;
  hint?: string;
  /** User refs. */
  value: string[];
  /** Who cannot be chosen. */
  except?: string[];
  problem?: string;
  onChange(people: string[]): void;
}) {
  const t = useText();
  const { label, hint, value, except = [], problem, onChange } = props;
  return (
    <div role="group" aria-label={label} data-field="subjects">
      {value.length > 0 && (
        <ChosenItems label={label}>
          {value.map(person => (
            <ChosenPerson
              key={person}
              userRef={person}
              onRemove={() => onChange(value.filter(other => other !== person))}
            />
          ))}
        </ChosenItems>
      )}
      <PersonPicker
        // Empty again for the next one.
        key={value.length}
        optional
        label={value.length > 0 ? t('complaint.file.peopleAgain') : label}
        hint={hint}
        placeholder={t('complaint.file.peoplePlaceholder')}
        value={undefined}
        except={[...except, ...value]}
        problem={problem}
        onChange={person => person && onChange([...value, person])}
      />
    </div>
  );
}
