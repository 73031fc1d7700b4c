import {
  type Measure,
  type MeasureName,
  recordsOf,
} from '@firstline/plugin-service-desk-common';
import { ChangeText } from './ChangeText';
import { Definition } from './Definition';
import { changeOf, measureText } from './measureText';
import { Tile, Tiles } from './measureStyles';
import { RecordsNumber } from './records/RecordsNumber';
import { TargetText } from './TargetText';
import { useReportWords } from './useReportWords';

/** What a dashboard shows first. */
export const headMeasures: readonly MeasureName[] = [
  'received',
  'resolved',
  'backlog',
  'responseRate',
  'resolutionRate',
  'firstLineResolutionRate',
  'reopenRate',
  'resolutionSecondsP50',
  'satisfactionRate',
  'majorIncidents',
  'complaints',
];

/** The most important measures, each with how it has moved. */
export function MeasureTiles(props: {
  measures: readonly Measure[];
  before: readonly Measure[];
}) {
  const { language, words } = useReportWords();
  const { measures, before } = props;
  const shown = headMeasures.flatMap(
    name => measures.find(measure => measure.name === name) ?? [],
  );
  return (
    <Tiles>
      {shown.map(measure => {
        const { name, unit, value } = measure;
        const word = words.measures[name];
        const earlier = before.find(one => one.name === name);
        const change = changeOf(measure, earlier, language);
        const text = measureText(measure, language);
        return (
          <Tile key={name}>
            <div>
              <span>{word.name}</span>
              <Definition name={word.name} meaning={word.meaning} />
            </div>
            <strong>
              {value === undefined ? (
                text
              ) : (
                <RecordsNumber
                  link={recordsOf(measure)}
                  title={word.name}
                  text={text}
                />
              )}
            </strong>
            <TargetText measure={measure} language={language} />
            {change && <ChangeText change={change} points={unit === 'share'} />}
          </Tile>
        );
      })}
    </Tiles>
  );
}
