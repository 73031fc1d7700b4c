import { FakeKnowledgeBase, type FakeArticle } from './FakeKnowledgeBase';
import { pluginTest, type RunningPlugin } from './startPlugin';

/** What is in the knowledge base of a {@link knowledgeTest}. */
export const articles: FakeArticle[] = [
  {
    number: 'KB-000001',
    title: 'Payments fail after a deploy',
    kind: 'known-fix',
    audience: 'everyone',
    remedy: 'Sign in again',
  },
  {
    number: 'KB-000002',
    title: 'Cards of one bank are refused',
    kind: 'known-error',
    audience: 'everyone',
    remedy: 'Pay by transfer',
  },
  {
    number: 'KB-000003',
    title: 'Make the pool larger',
    kind: 'runbook',
    audience: 'engineers',
  },
];

/** The desk, and the knowledge base beside it. */
export type DeskWithKnowledge = RunningPlugin & {
  knowledge: FakeKnowledgeBase;
};

/** Registers a test of the whole plugin with a knowledge base beside it, on both databases. */
export function knowledgeTest(
  name: string,
  run: (running: DeskWithKnowledge) => Promise<void>,
): void {
  const knowledge = FakeKnowledgeBase.create(articles);
  pluginTest(
    name,
    async running => {
      knowledge.reset();
      await run({ ...running, knowledge });
    },
    { features: [knowledge.feature()] },
  );
}

/** The numbers of what a reply lists. */
export function numbers(items: { number: string }[]): string[] {
  return items.map(({ number }) => number);
}
