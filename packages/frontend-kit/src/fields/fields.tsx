import { Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import { useKitText } from '../translation/kitTranslation';
import { FieldProblem } from './FieldShell';
import { showing } from './showing';

/** A text of several lines of a dialog or form. */
export function LongText(props: {
  label: string;
  hint?: string;
  value: string;
  problem?: string;
  optional?: boolean;
  /** Gets the cursor when the dialog opens. */
  first?: boolean;
  rows?: number;
  onChange(value: string): void;
}) {
  const t = useKitText();
  const { label, hint, value, problem, optional, first, rows = 3 } = props;
  return (
    <TextAreaField
      label={label}
      description={hint}
      secondaryLabel={optional ? t('optional') : undefined}
      value={value}
      rows={rows}
      // The dialog was opened to fill this in.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={first}
      aria-required={!optional}
      onChange={props.onChange}
      {...showing(problem)}
    />
  );
}

/** One of a few, all in sight. */
export function Choice<T extends string>(props: {
  label: string;
  description?: string;
  value: T | undefined;
  options: { id: NoInfer<T>; label: string }[];
  problem?: string;
  horizontal?: boolean;
  /** Gets the cursor when the dialog opens. */
  first?: boolean;
  onChange(value: NoInfer<T>): void;
}) {
  const { label, description, value, options, problem, horizontal } = props;
  // The group looks at no problem before something is chosen, so that one is told here.
  const missing = value === undefined ? problem : undefined;
  return (
    <div>
      <RadioGroup
        label={label}
        description={description}
        orientation={horizontal ? 'horizontal' : 'vertical'}
        // A null value is the group's way of having none yet.
        value={value ?? null}
        onChange={next => props.onChange(next as T)}
        {...showing(problem)}
        isInvalid={missing ? true : undefined}
      >
        {options.map((option, i) => (
          <Radio
            key={option.id}
            value={option.id}
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={props.first && i === 0}
          >
            {option.label}
          </Radio>
        ))}
      </RadioGroup>
      {missing && <FieldProblem role="alert">{missing}</FieldProblem>}
    </div>
  );
}
