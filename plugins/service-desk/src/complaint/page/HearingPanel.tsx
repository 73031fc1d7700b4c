import { Text } from '@backstage/ui';
import { EntityName, Fact, Facts, Panel } from '@firstline/frontend-kit';
import type { ComplaintHearing } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiArrowUpCircleLine, RiEyeOffLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useText } from '../../translation';

const Line = styled('div')({
  display: 'flex',
  gap: 8,
  marginTop: 12,
  '& svg': { width: 18, height: 18, flex: 'none', marginTop: 1 },
});

function Note(props: { icon: ReactNode; text: string }) {
  return (
    <Line>
      {props.icon}
      <Text as="p" variant="body-small">
        {props.text}
      </Text>
    </Line>
  );
}

function Names(props: { refs: string[] }) {
  return (
    <>
      {props.refs.map(ref => (
        <div key={ref}>
          <EntityName entityRef={ref} />
        </div>
      ))}
    </>
  );
}

/** Who verifies and who decides, and why it is not who usually does. */
export function HearingPanel(props: { hearing: ComplaintHearing }) {
  const t = useText();
  const { verifiers, deciders, verifiedOneLevelUp, decidedOneLevelUp } =
    props.hearing;
  const up = <RiArrowUpCircleLine aria-hidden />;
  return (
    <Panel title={t('complaint.page.hearing')}>
      <Facts>
        <Fact name={t('complaint.page.verifiers')}>
          <Names refs={verifiers} />
        </Fact>
        <Fact name={t('complaint.page.deciders')}>
          <Names refs={deciders} />
        </Fact>
      </Facts>
      {verifiedOneLevelUp && (
        <Note icon={up} text={t('complaint.page.verifyUp')} />
      )}
      {decidedOneLevelUp && (
        <Note icon={up} text={t('complaint.page.decideUp')} />
      )}
      <Note
        icon={<RiEyeOffLine aria-hidden />}
        text={t('complaint.page.hidden')}
      />
    </Panel>
  );
}
