import { EntityName, Person } from '@firstline/frontend-kit';
import type { AssignmentProposalView } from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';
import { Line } from './boardStyles';
import { WhyButton } from './WhyButton';

/** Who would get an incident by the rules, with the reasons on request. */
export function ProposalText(props: {
  /** The team whose board it is. */
  team: string;
  number: string;
  proposal: AssignmentProposalView;
}) {
  const t = useText();
  const { team, number, proposal } = props;
  const words = () => {
    if (proposal.assignee) {
      return t('dispatch.proposal', {
        who: <Person userRef={proposal.assignee} link={false} avatar={false} />,
      });
    }
    return proposal.team && proposal.team !== team
      ? t('dispatch.otherTeam', {
          team: <EntityName entityRef={proposal.team} link={false} />,
        })
      : t('dispatch.noProposal');
  };
  return (
    <Line>
      <small>{words()}</small>
      <WhyButton number={number} proposal={proposal} />
    </Line>
  );
}
