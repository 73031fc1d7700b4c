import { Button } from '@backstage/ui';
import { EntityName, Person } from '@firstline/frontend-kit';
import type {
  Agent,
  BoardIncident,
} from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';
import { Line } from './boardStyles';
import { nameOf } from './nameOf';
import { WhyButton } from './WhyButton';

/** Who would get an incident by the rules; one press follows them. */
export function ProposalLine(props: {
  team: string;
  item: Required<BoardIncident>;
  people: Agent[];
  mayAssign: boolean;
  onAssign(to: string): void;
}) {
  const t = useText();
  const { team, item, people, mayAssign } = props;
  const { number } = item.incident;
  const { proposal } = item;
  const person = people.find(
    agent => proposal.team === team && agent.userRef === proposal.assignee,
  );
  const words = () => {
    if (proposal.assignee) {
      return t('dispatch.proposal', {
        who: <Person userRef={proposal.assignee} link={false} />,
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
      {person && mayAssign && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('dispatch.followOne', {
            number,
            name: nameOf(person),
          })}
          onPress={() => props.onAssign(person.userRef)}
        >
          {t('dispatch.follow')}
        </Button>
      )}
      <WhyButton number={number} proposal={proposal} />
    </Line>
  );
}
