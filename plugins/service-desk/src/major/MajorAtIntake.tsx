import { Flex } from '@backstage/ui';
import type { MajorBanner } from '@firstline/plugin-service-desk-common';
import { MajorAlert } from './MajorAlert';

/** In the report form: what is chosen is part of a major incident, so following serves better. */
export function MajorAtIntake(props: { banners: MajorBanner[] }) {
  return (
    <Flex direction="column" gap="2" role="status">
      {props.banners.map(banner => (
        <MajorAlert key={banner.number} banner={banner} instead />
      ))}
    </Flex>
  );
}
