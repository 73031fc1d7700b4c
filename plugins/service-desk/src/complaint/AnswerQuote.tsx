import { Text } from '@backstage/ui';
import { ExactTime, Person } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { MarkdownText } from '../components';
import { Quote } from '../requests/Quote';
import { useText } from '../translation';
import { OutcomeChip } from './ComplaintChips';

/** What the complainant was told, last first, with what was found. */
export function AnswerQuote(props: { complaint: Complaint }) {
  const t = useText();
  const { answers, outcome } = props.complaint;
  return (
    <>
      {[...answers].reverse().map((answer, past) => (
        <section key={answer.at} aria-label={t('complaint.answer.title')}>
          <Text as="h4" variant="body-medium" weight="bold">
            {past === 0 && answers.length > 1
              ? t('complaint.answer.second')
              : t('complaint.answer.title')}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {t('complaint.answer.told', {
              who: <Person userRef={answer.by} avatar={false} link={false} />,
              time: <ExactTime at={answer.at} />,
            })}
          </Text>
          {past === 0 && outcome && (
            <Text as="p" variant="body-small" style={{ margin: '4px 0' }}>
              {t('complaint.answer.outcome')} <OutcomeChip outcome={outcome} />
            </Text>
          )}
          <Quote>
            <MarkdownText text={answer.text} />
          </Quote>
        </section>
      ))}
    </>
  );
}
