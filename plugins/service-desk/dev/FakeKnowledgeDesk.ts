import { refusal } from '@firstline/frontend-kit/testUtils';
import {
  type SolvedByKnowledgeRequest,
  type Suggestions,
  solvedByKnowledgeSchema,
} from '@firstline/plugin-service-desk-common';
import { FakeDesk, type FakeDeskOptions } from './FakeDesk';
import { FakeKnowledgeBase } from './FakeKnowledgeBase';
import { similar, summarise } from './fakeReads';
import { newId } from './fakeState';

/** The part of the fake desk that asks the knowledge base. */
export abstract class FakeKnowledgeDesk extends FakeDesk {
  readonly knowledge: FakeKnowledgeBase;
  /** False plays a knowledge base that is away. */
  knowledgeIsThere = true;

  protected constructor(options: FakeDeskOptions) {
    super(options);
    this.knowledge = FakeKnowledgeBase.create(options.person);
  }

  async suggest(request: {
    text?: string;
    ciRef?: string;
  }): Promise<Suggestions> {
    await this.before?.('suggest');
    const ciRefs = request.ciRef ? [request.ciRef] : [];
    const [summary] = summarise(this.person, this.state, ciRefs);
    const articles = this.knowledgeIsThere
      ? this.knowledge.suggest({ text: request.text, ciRefs })
      : [];
    return {
      knownFixes: articles.filter(item => item.kind !== 'known-error'),
      knownErrors: articles.filter(item => item.kind === 'known-error'),
      openIncidents: similar(this.visible(), request).slice(0, 5),
      recentReports: summary?.recentReports.count
        ? [summary.recentReports]
        : [],
      ...(!this.knowledgeIsThere && { knowledge: 'unavailable' as const }),
    };
  }

  async solvedByKnowledge(request: SolvedByKnowledgeRequest) {
    await this.before?.('solvedByKnowledge');
    const { articleNumber } = await this.parse(
      solvedByKnowledgeSchema,
      request,
    );
    this.state.solvedByKnowledge = [
      ...(this.state.solvedByKnowledge ?? []),
      articleNumber,
    ];
  }

  async getSuggestedArticles(number: string) {
    await this.before?.('getSuggestedArticles');
    await this.see(number);
    const { incident } = this.record(number)!;
    if (!this.knowledgeIsThere) {
      return { items: [], knowledge: 'unavailable' as const };
    }
    const text = `${incident.title} ${incident.description}`;
    return {
      items: this.knowledge.suggest({ text, ciRefs: incident.ciRefs }),
    };
  }

  async attachArticle(number: string, articleNumber: string) {
    await this.before?.('attachArticle');
    return this.#setArticle(number, articleNumber, true);
  }

  async detachArticle(number: string, articleNumber: string) {
    await this.before?.('detachArticle');
    return this.#setArticle(number, articleNumber, false);
  }

  async getArticleDraft(number: string) {
    await this.before?.('getArticleDraft');
    await this.see(number);
    const { incident } = this.record(number)!;
    if (!incident.resolution) throw await refusal(409, 'It is not resolved');
    return {
      title: incident.title,
      kind: 'known-fix' as const,
      symptoms: incident.description,
      resolution: incident.resolution.text,
      ciRefs: incident.ciRefs,
      category: incident.category,
      tags: [],
      language: 'en' as const,
      audience: 'engineers' as const,
      sourceIncident: number,
    };
  }

  async #setArticle(number: string, articleNumber: string, attached: boolean) {
    await this.see(number);
    const { title } = await this.knowledge.getArticle(articleNumber);
    const record = this.record(number)!;
    const others = (record.incident.articles ?? []).filter(
      article => article.number !== articleNumber,
    );
    record.incident.articles = attached
      ? [...others, { number: articleNumber, title, solved: false }]
      : others;
    const named = `${articleNumber} ${title}`;
    record.timeline.push({
      id: newId(),
      kind: attached ? 'articleAttached' : 'articleDetached',
      visibility: 'internal',
      actor: this.person.userRef,
      at: new Date().toISOString(),
      changes: [
        attached
          ? { field: 'article', to: named }
          : { field: 'article', from: named },
      ],
      attachments: [],
    });
    this.changed(record);
    return this.see(number);
  }
}
