import {
  EntityName,
  Person,
  shortSpan,
  useLanguage,
} from '@firstline/frontend-kit';
import {
  type TimeSpan,
  spanKinds,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { Fragment } from 'react';
import { useText } from '../../translation';
import {
  type Measure,
  type TeamShare,
  type TimeShare,
  sharesByTeam,
} from './timeShares';
import { useKindName } from './useKindName';

const Scroll = styled('div')({ overflowX: 'auto', marginTop: 8 });
const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    padding: '4px 8px',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    borderBottom: '1px solid var(--bui-border-1)',
    whiteSpace: 'nowrap',
  },
  '& th:first-of-type': { textAlign: 'start', whiteSpace: 'normal' },
  '& thead th': { color: 'var(--bui-fg-secondary)', fontWeight: 600 },
  '& tbody th[data-person]': { fontWeight: 400, paddingInlineStart: 24 },
});

/** Empty when nobody of the team ever had it: the team's own line says all then. */
function peopleOf({ people }: TeamShare): TimeShare[] {
  return people.some(({ assignee }) => assignee) ? people : [];
}

/** Where the time went, in numbers: each team, and each of its people. */
export function TimeTable(props: { spans: TimeSpan[]; measure: Measure }) {
  const t = useText();
  const language = useLanguage();
  const kindName = useKindName();
  const { spans, measure } = props;
  const teams = sharesByTeam(spans, measure);
  const kinds = spanKinds.filter(kind =>
    teams.some(team => team.byKind[kind] > 0),
  );
  const span = (seconds: number) =>
    seconds === 0
      ? '–'
      : shortSpan(
          seconds,
          language,
          measure === 'workingSeconds' ? 'hours' : 'days',
        );
  const numbers = (share: TimeShare) => (
    <>
      {kinds.map(kind => (
        <td key={kind}>{span(share.byKind[kind])}</td>
      ))}
      <td>{span(share.total)}</td>
    </>
  );
  return (
    <Scroll>
      <Table aria-label={t('clocks.time.title')}>
        <thead>
          <tr>
            <th scope="col">{t('clocks.time.who')}</th>
            {kinds.map(kind => (
              <th key={kind} scope="col">
                {kindName(kind)}
              </th>
            ))}
            <th scope="col">{t('clocks.time.total')}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map(team => (
            <Fragment key={`${team.tier} ${team.team}`}>
              <tr>
                <th scope="row">
                  {t('clocks.time.tierTeam', {
                    tier: team.tier,
                    team: team.team ? (
                      <EntityName entityRef={team.team} />
                    ) : (
                      t('clocks.time.noTeam')
                    ),
                  })}
                </th>
                {numbers(team)}
              </tr>
              {peopleOf(team).map(person => (
                <tr key={person.assignee ?? ''}>
                  <th scope="row" data-person>
                    {person.assignee ? (
                      <Person userRef={person.assignee} avatar={false} />
                    ) : (
                      t('clocks.time.nobody')
                    )}
                  </th>
                  {numbers(person)}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}
