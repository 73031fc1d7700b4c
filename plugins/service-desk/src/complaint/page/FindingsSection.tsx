import { Box, Text } from '@backstage/ui';
import { ExactTime, Person } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import type { ReactNode } from 'react';
import { MarkdownText } from '../../components';
import { RatingWords } from '../../satisfaction/RatingWords';
import { useText } from '../../translation';
import { OutcomeChip } from '../ComplaintChips';

function Block(props: {
  title: string;
  told: ReactNode;
  text: string;
  children?: ReactNode;
}) {
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-label={props.title}
      style={{ borderRadius: 8, overflowWrap: 'anywhere' }}
    >
      <Text as="h3" variant="body-large" weight="bold">
        {props.title} {props.children}
      </Text>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        style={{ margin: '4px 0 8px' }}
      >
        {props.told}
      </Text>
      <MarkdownText text={props.text} />
    </Box>
  );
}

/** What was found, decided and told, in the order it happened; for those who hear it. */
export function FindingsSection(props: { complaint: Complaint }) {
  const t = useText();
  const { finding, decisions = [], answers, satisfied } = props.complaint;
  const { rating } = props.complaint;
  const told = ({ by, at }: { by: string; at: string }) =>
    t('complaint.page.by', {
      who: <Person userRef={by} avatar={false} />,
      time: <ExactTime at={at} />,
    });
  return (
    <>
      {finding && (
        <Block
          title={t('complaint.page.finding')}
          told={told(finding)}
          text={finding.text}
        />
      )}
      {decisions.map((decision, index) => {
        // Each round has one decision and one answer.
        const answer = answers.at(index);
        const second = index > 0;
        return [
          <Block
            key={`decision ${decision.at}`}
            title={t(
              second
                ? 'complaint.page.decisionSecond'
                : 'complaint.page.decision',
            )}
            told={told(decision)}
            text={decision.text}
          >
            <OutcomeChip outcome={decision.outcome} />
          </Block>,
          answer && (
            <Block
              key={`answer ${answer.at}`}
              title={t(
                second
                  ? 'complaint.page.answerSecond'
                  : 'complaint.page.answer',
              )}
              told={t('complaint.page.via', {
                who: <Person userRef={answer.by} avatar={false} />,
                time: <ExactTime at={answer.at} />,
                how: t(`complaint.method.${answer.method}`),
              })}
              text={answer.text}
            />
          ),
        ];
      })}
      {satisfied !== undefined && (
        <Text as="p" weight="bold">
          {satisfied
            ? t('complaint.page.satisfied')
            : t('complaint.page.notSatisfied')}
        </Text>
      )}
      {rating && (
        <Box bg="neutral" p="4" style={{ borderRadius: 8 }}>
          <Text as="h3" variant="body-large" weight="bold">
            {t('complaint.rate.theirs')}
          </Text>
          <RatingWords rating={rating} />
        </Box>
      )}
    </>
  );
}
