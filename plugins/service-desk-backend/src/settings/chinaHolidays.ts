/** Days of a country, to be included into calendars of the config. */
export interface HolidayList {
  /** `2026-01-01`. */
  holidays: string[];
  /** Days worked although their weekday is free (调休). */
  workdays: string[];
}

/** Days of a month from one to another, both included. */
function days(month: string, from: number, to: number = from): string[] {
  return Array.from(
    { length: to - from + 1 },
    (_, i) => `${month}-${String(from + i).padStart(2, '0')}`,
  );
}

/**
 * Public holidays of China. 2026 is as announced by the State Council, with the days that
 * make up for them. For 2027 nothing was announced when this was written: only the days
 * that the law itself names are here, and a desk adds what is announced to its calendar.
 */
export const china20262027: HolidayList = {
  holidays: [
    // 元旦
    ...days('2026-01', 1, 3),
    // 春节
    ...days('2026-02', 15, 23),
    // 清明节
    ...days('2026-04', 4, 6),
    // 劳动节
    ...days('2026-05', 1, 5),
    // 端午节
    ...days('2026-06', 19, 21),
    // 中秋节
    ...days('2026-09', 25, 27),
    // 国庆节
    ...days('2026-10', 1, 7),

    // 元旦
    ...days('2027-01', 1),
    // 除夕 and 春节
    ...days('2027-02', 5, 8),
    // 清明节
    ...days('2027-04', 5),
    // 劳动节
    ...days('2027-05', 1, 2),
    // 端午节
    ...days('2027-06', 9),
    // 中秋节
    ...days('2027-09', 15),
    // 国庆节
    ...days('2027-10', 1, 3),
  ],
  workdays: [
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ],
};
