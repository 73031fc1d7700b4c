import type {
  MajorBanner,
  Suggestions,
} from '@firstline/plugin-service-desk-common';

/** What is known, without the incidents whose own banner stands on the page already. */
export function withoutMajor(
  known: Suggestions | undefined,
  banners: MajorBanner[],
): Suggestions | undefined {
  const shown = new Set(banners.map(banner => banner.number));
  return (
    known && {
      ...known,
      openIncidents: known.openIncidents.filter(
        incident => !shown.has(incident.number),
      ),
    }
  );
}
