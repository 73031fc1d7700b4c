const SECONDS_BELOW = 120;

/**
 * A length of time in short words, its two largest units: "2 hr 10 min"; seconds only
 * below two minutes.
 *
 * @param seconds - how long; without its sign
 * @param largest - `hours` for working time, where a day is not 24 hours
 */
export function shortSpan(
  seconds: number,
  locale: string,
  largest: 'days' | 'hours' = 'days',
): string {
  const whole = Math.floor(Math.abs(seconds));
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  const days = largest === 'days' ? Math.floor(hours / 24) : 0;
  const parts: [number, string][] =
    whole < SECONDS_BELOW
      ? [
          [minutes, 'minute'],
          [whole % 60, 'second'],
        ]
      : [
          [days, 'day'],
          [hours - days * 24, 'hour'],
          [minutes % 60, 'minute'],
        ];
  const first = parts.findIndex(([count]) => count > 0);
  const kept = parts
    .slice(first < 0 ? -1 : first, first < 0 ? undefined : first + 2)
    .filter(([count], index) => index === 0 || count > 0);
  const words = kept.map(([count, unit]) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
    }).format(count),
  );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(
    words,
  );
}
