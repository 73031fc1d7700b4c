import { Radio, RadioGroup } from '@backstage/ui';
import { FieldProblem } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';

const points = [5, 4, 3, 2, 1] as const;

const Frame = styled('div')({
  '& [role=radiogroup] > div:last-of-type': {
    flexWrap: 'wrap',
    rowGap: 'var(--bui-space-2)',
  },
});

/** One of five points, each by its word. */
export function PointsField(props: {
  label: string;
  optional?: boolean;
  value: number | undefined;
  problem?: string;
  onChange(value: number): void;
}) {
  const t = useText();
  const { label, optional = false, value, problem, onChange } = props;
  return (
    <Frame>
      <RadioGroup
        label={label}
        secondaryLabel={optional ? t('common.optional') : undefined}
        orientation="horizontal"
        // A null value is the group's way of having none yet.
        value={value === undefined ? null : String(value)}
        onChange={next => onChange(Number(next))}
        isInvalid={problem ? true : undefined}
      >
        {points.map(point => (
          <Radio key={point} value={String(point)}>
            {t(`requests.confirm.scale.of${point}`)}
          </Radio>
        ))}
      </RadioGroup>
      {problem && <FieldProblem role="alert">{problem}</FieldProblem>}
    </Frame>
  );
}
