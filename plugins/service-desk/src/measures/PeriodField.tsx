import { FilterSelect } from '../desk/FilterSelect';
import { TimeField } from '../components/TimeField';
import { useText } from '../translation';
import { type MeasureView, type Period, periods } from './measureView';

/** The period measured: one on offer, or days of one's own. */
export function PeriodField(props: {
  view: MeasureView;
  /** Last day that can be chosen, `2026-10-31`. */
  today: string;
  onChange(view: MeasureView): void;
}) {
  const t = useText();
  const { view, today, onChange } = props;
  const { period, from = today, to = today } = view;
  const choose = (next: Period) =>
    onChange(
      next === 'custom'
        ? { ...view, period: next, from: `${today.slice(0, 8)}01`, to: today }
        : { filters: view.filters, period: next },
    );
  // While a day is typed it is not one yet; an end before the start pulls the other along.
  const setFrom = (day: string) =>
    day && onChange({ ...view, from: day, to: day > to ? day : to });
  const setTo = (day: string) =>
    day && onChange({ ...view, to: day, from: day < from ? day : from });
  return (
    <>
      <FilterSelect
        size="medium"
        label={t('measures.period.label')}
        value={period}
        optional={false}
        options={periods.map(value => ({
          value,
          label: t(`measures.period.${value}`),
        }))}
        onChange={next => choose((next as Period) ?? period)}
      />
      {period === 'custom' && (
        <>
          <TimeField
            type="date"
            optional={false}
            label={t('measures.period.from')}
            value={from}
            max={today}
            onChange={setFrom}
          />
          <TimeField
            type="date"
            optional={false}
            label={t('measures.period.to')}
            value={to}
            max={today}
            onChange={setTo}
          />
        </>
      )}
    </>
  );
}
