import { refusal } from '@firstline/frontend-kit/testUtils';
import type {
  EscalationHistory,
  IncidentTime,
} from '@firstline/plugin-service-desk-common';
import { FakeKnowledgeDesk } from './FakeKnowledgeDesk';
import { spansOf, stepsOf } from './fakeLevels';

/** The part of the fake desk that tells where the time went, and what it brought about. */
export abstract class FakeLevelsDesk extends FakeKnowledgeDesk {
  async getIncidentTime(number: string): Promise<IncidentTime> {
    await this.before?.('getIncidentTime');
    return { spans: spansOf(await this.#all(number), Date.now()) };
  }

  async getEscalations(number: string): Promise<EscalationHistory> {
    await this.before?.('getEscalations');
    return { steps: stepsOf(await this.#all(number), Date.now()) };
  }

  async #all(number: string) {
    const { view } = await this.see(number);
    if (view !== 'internal') throw await refusal(403, 'Not yours to see');
    return this.record(number)!;
  }
}
