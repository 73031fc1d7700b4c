import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  ErrorPanel,
  ForbiddenState,
  LoadingState,
  Section,
  useApiCall,
} from '@firstline/frontend-kit';
import type { ImportProgress } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { knowledgeBaseApiRef } from '../api';
import { FailedState, KnowledgeFrame, WayOut } from '../components';
import { useKnowledgePerson } from '../hooks';
import { useText } from '../translation';

const Bar = styled('progress')({
  width: '100%',
  height: 8,
  accentColor: 'var(--bui-accent-bg)',
});
const Figures = styled('dl')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 32px',
  margin: 0,
  '& dt': { fontSize: '0.8125rem', color: 'var(--bui-fg-secondary)' },
  '& dd': {
    margin: 0,
    fontSize: '1.25rem',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
});
const Refused = styled('ul')({
  margin: 0,
  paddingInlineStart: 20,
  maxHeight: 320,
  overflow: 'auto',
  fontSize: '0.875rem',
  '& li': { marginBottom: 4, overflowWrap: 'anywhere' },
});

const figures = [
  'lines',
  'created',
  'updated',
  'unchanged',
  'refusedCount',
] as const;

function Progress(props: { file: File; lines?: number; now: ImportProgress }) {
  const t = useText();
  const { now } = props;
  return (
    <Flex direction="column" gap="3">
      <Bar
        aria-label={t('review.import.progress', { name: props.file.name })}
        max={props.lines}
        value={now.done ? props.lines ?? now.lines : now.lines}
      />
      <Figures aria-live={now.done ? 'polite' : 'off'}>
        {figures.map(name => (
          <div key={name}>
            <dt>{t(`review.import.${name}`)}</dt>
            <dd>{now[name].toLocaleString()}</dd>
          </div>
        ))}
      </Figures>
      {now.refused.length > 0 && (
        <>
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('review.import.report')}
          </Text>
          <Refused>
            {now.refused.map(({ line, reason }) => (
              <li key={line}>
                {t('review.import.line', { line })}: {reason}
              </li>
            ))}
          </Refused>
        </>
      )}
    </Flex>
  );
}

/** Lines of a file, counted piece by piece so that a large one takes no memory. */
async function countLines(file: File): Promise<number> {
  const reader = file.stream().getReader();
  let lines = 0;
  let open = false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return open ? lines + 1 : lines;
    for (const byte of value) if (byte === 10) lines += 1;
    if (value.length > 0) open = value[value.length - 1] !== 10;
  }
}

function ImportForm() {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [lines, setLines] = useState<number>();
  const [progress, setProgress] = useState<ImportProgress>();
  const cancel = useRef<AbortController>();
  useEffect(() => () => cancel.current?.abort(), []);
  const importing = useApiCall(async (chosen: File) => {
    cancel.current = new AbortController();
    setProgress(undefined);
    setLines(await countLines(chosen));
    setProgress(
      await api.importArticles(chosen, setProgress, {
        signal: cancel.current.signal,
      }),
    );
  });
  return (
    <Section title={t('review.import.title')}>
      <Text variant="body-medium" color="secondary">
        {t('review.import.hint')}
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        accept=".ndjson,.jsonl,application/x-ndjson"
        onChange={event => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (!chosen) return;
          setFile(chosen);
          void importing.run(chosen);
        }}
      />
      <Flex gap="2">
        <Button
          variant="primary"
          isPending={importing.pending}
          onPress={() => input.current?.click()}
        >
          {t('review.import.choose')}
        </Button>
        {importing.pending && (
          <Button variant="secondary" onPress={() => cancel.current?.abort()}>
            {t('review.import.stop')}
          </Button>
        )}
      </Flex>
      {importing.error && (
        <>
          <ErrorPanel error={importing.error} />
          <Text variant="body-small" color="secondary">
            {t('review.import.again')}
          </Text>
        </>
      )}
      {progress?.done && (
        <Alert
          status={progress.refusedCount > 0 ? 'warning' : 'success'}
          icon
          role="status"
          title={t('review.import.done', { count: progress.lines })}
        />
      )}
      {file && progress && (
        <Progress file={file} lines={lines} now={progress} />
      )}
    </Section>
  );
}

function ExportForm() {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const exporting = useApiCall(async () => {
    const content = await api.exportArticles();
    const address = URL.createObjectURL(content);
    const link = document.createElement('a');
    link.href = address;
    link.download = 'articles.ndjson';
    link.click();
    URL.revokeObjectURL(address);
  });
  return (
    <Section title={t('review.export.title')}>
      <Text variant="body-medium" color="secondary">
        {t('review.export.hint')}
      </Text>
      <Flex>
        <Button
          variant="secondary"
          isPending={exporting.pending}
          onPress={() => void exporting.run()}
        >
          {t('review.export.start')}
        </Button>
      </Flex>
      {exporting.error && <ErrorPanel error={exporting.error} />}
    </Section>
  );
}

/** `/knowledge-base/import`: articles in bulk, in and out; for knowledge managers. */
export function ImportPage() {
  const t = useText();
  const person = useKnowledgePerson();
  let content = <LoadingState rows={4} />;
  if (person.data?.manager) {
    content = (
      <Flex direction="column" gap="4" py="4">
        <ImportForm />
        <ExportForm />
      </Flex>
    );
  } else if (person.data) {
    content = (
      <ForbiddenState text={t('review.import.forbidden')} action={<WayOut />} />
    );
  } else if (person.error) {
    content = <FailedState error={person.error} onRetry={person.reload} />;
  }
  return (
    <KnowledgeFrame title={t('review.import.pageTitle')}>
      {content}
    </KnowledgeFrame>
  );
}
