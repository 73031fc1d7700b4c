import {
  cellText,
  type Measure,
  type MeasureName,
  measureCell,
  recordsOf,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../../translation';
import { BarList } from '../charts/BarList';
import { Definition } from '../Definition';
import { RecordsNumber } from '../records/RecordsNumber';
import { useReportWords } from '../useReportWords';

const Name = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 2,
});
const Small = styled('small')({
  marginInlineStart: 6,
  fontWeight: 400,
  color: 'var(--bui-fg-secondary)',
});

/** Measures that are shares, as bars; other ones as plain numbers. */
export function RateList(props: {
  measures: readonly Measure[];
  names: readonly MeasureName[];
}) {
  const t = useText();
  const { language, words } = useReportWords();
  const number = new Intl.NumberFormat(language);
  const rows = props.names.flatMap(name => {
    const measure = props.measures.find(one => one.name === name);
    if (!measure) return [];
    const { unit, value, part, whole } = measure;
    const { name: label, meaning } = words.measures[name];
    return [
      {
        key: name,
        name: (
          <Name>
            {label}
            <Definition name={label} meaning={meaning} />
          </Name>
        ),
        part: unit === 'share' ? value ?? 0 : undefined,
        value: (
          <>
            <RecordsNumber
              link={recordsOf(measure)}
              title={label}
              text={cellText(measureCell(measure), language)}
            />
            {unit === 'share' && part !== undefined && whole !== undefined && (
              <Small>
                {t('measures.partOf', {
                  part: number.format(part),
                  whole: number.format(whole),
                })}
              </Small>
            )}
          </>
        ),
      },
    ];
  });
  return <BarList rows={rows} />;
}
