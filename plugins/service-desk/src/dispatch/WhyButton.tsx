import {
  Button,
  DialogTrigger,
  Popover,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import type { AssignmentProposalView } from '@firstline/plugin-service-desk-common';
import { RiQuestionLine } from '@remixicon/react';
import { BasisText } from '../components';
import { useText } from '../translation';
import { Candidates } from './Candidates';

/** The reasons of a proposal, and who was considered, on request. */
export function WhyButton(props: {
  number: string;
  proposal: AssignmentProposalView;
}) {
  const t = useText();
  const { number, proposal } = props;
  const label = t('dispatch.whyOne', { number });
  return (
    <DialogTrigger>
      <Button size="small" variant="tertiary" iconStart={<RiQuestionLine />}>
        {t('dispatch.why')}
        <VisuallyHidden> {number}</VisuallyHidden>
      </Button>
      <Popover aria-label={label}>
        <div style={{ width: 320, maxWidth: '80vw', padding: 4 }}>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('dispatch.whyTitle')}
          </Text>
          <Text as="p" variant="body-small">
            <BasisText basis={proposal.basis} />
          </Text>
          <Text
            as="h4"
            variant="body-small"
            weight="bold"
            style={{ marginTop: 12 }}
          >
            {t('dispatch.considered')}
          </Text>
          <Candidates candidates={proposal.candidates} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}
