const KB = 1024;

/**
 * A file's size as people say it: "340 kB", "1.4 MB".
 *
 * @param locale - the reader's language
 */
export function sizeText(bytes: number, locale: string): string {
  const inMegabytes = bytes >= KB * KB;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inMegabytes ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: inMegabytes ? 1 : 0,
  }).format(Math.max(1, bytes / (inMegabytes ? KB * KB : KB)));
}
