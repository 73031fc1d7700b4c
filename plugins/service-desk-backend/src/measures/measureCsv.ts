import type { CsvColumn } from '@firstline/backend-kit';
import type {
  MeasureGroup,
  MeasureName,
  Measures,
} from '@firstline/plugin-service-desk-common';

/** Columns of the measures of a breakdown, named as in the API. */
export function measureColumns({
  measures,
  groups = [],
}: Measures): CsvColumn<MeasureGroup>[] {
  const names = new Set<MeasureName>(
    [measures, ...groups.map(group => group.measures)]
      .flat()
      .map(({ name }) => name),
  );
  return [
    { header: 'key', value: ({ key }) => key },
    { header: 'title', value: ({ title }) => title },
    ...[...names].map(
      (name): CsvColumn<MeasureGroup> => ({
        header: name,
        value: group =>
          group.measures.find(measure => measure.name === name)?.value,
      }),
    ),
  ];
}

/** Rows of a breakdown; one row of the whole where there is none. */
export function measureRows({ measures, groups }: Measures): MeasureGroup[] {
  return groups ?? [{ key: '', measures }];
}
