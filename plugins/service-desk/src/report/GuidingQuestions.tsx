import { Box, Button, Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';
import { en } from '../translation/en';

type Topic = keyof typeof en.report.questions.about;

const Frame = styled('div')({
  padding: 'var(--bui-space-3)',
  borderInlineStart: '3px solid var(--bui-announcement-border)',
  '& ul': { margin: '4px 0 8px', paddingInlineStart: 20 },
  '& li': { fontSize: 'var(--bui-font-size-3)', lineHeight: 1.5 },
});

/** The questions that fit a category: those of its branch, or the general ones. */
function topicOf(category: string): Topic {
  const branch = category.split('/')[0];
  return branch in en.report.questions.about ? (branch as Topic) : 'general';
}

/** Asks what the desk would otherwise phone back for (S-049). */
export function GuidingQuestions(props: {
  category: string;
  /** Puts the questions into the text, to be answered there. */
  onInsert(text: string): void;
}) {
  const t = useText();
  const topic = topicOf(props.category);
  const questions = (['a', 'b', 'c'] as const).map(part =>
    t(`report.questions.about.${topic}.${part}`),
  );
  return (
    <Box bg="neutral">
      <Frame>
        <Text as="p" variant="body-small" weight="bold">
          {t('report.questions.title')}
        </Text>
        <ul>
          {questions.map(question => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <Button
          size="small"
          variant="secondary"
          onPress={() =>
            props.onInsert(questions.map(q => `**${q}**\n\n`).join('\n'))
          }
        >
          {t('report.questions.insert')}
        </Button>
      </Frame>
    </Box>
  );
}
