import {
  cellText,
  measureCell,
  recordsOf,
  type ReportLanguage,
  reportWords,
  type ServiceReport,
} from '@firstline/plugin-service-desk-common';
import { headMeasures } from '../measures/MeasureTiles';
import { RecordsNumber } from '../measures/records/RecordsNumber';
import { Numbers } from './paperStyles';

/** The most important measures of the month, each with the month before. */
export function PaperTiles(props: {
  figures: Pick<ServiceReport['figures'], 'measures' | 'before'>;
  language: ReportLanguage;
}) {
  const { figures, language } = props;
  const words = reportWords[language];
  const shown = headMeasures.flatMap(
    name => figures.measures.find(measure => measure.name === name) ?? [],
  );
  return (
    <Numbers>
      {shown.map(measure => {
        const earlier = figures.before.find(
          ({ name }) => name === measure.name,
        );
        return (
          <div key={measure.name}>
            <dt>{words.measures[measure.name].name}</dt>
            <dd>
              <strong>
                <RecordsNumber
                  link={recordsOf(measure)}
                  title={words.measures[measure.name].name}
                  text={cellText(measureCell(measure), language)}
                />
              </strong>
              {earlier?.value !== undefined && (
                <small>
                  {words.columns.before} ·{' '}
                  {cellText(measureCell(earlier), language)}
                </small>
              )}
            </dd>
          </div>
        );
      })}
    </Numbers>
  );
}
