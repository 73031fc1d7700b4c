import type {
  EscalationHistory,
  IncidentTime,
} from '@firstline/plugin-service-desk-common';
import { FakeKnowledgeDesk } from './FakeKnowledgeDesk';

/** The part of the fake desk that tells where the time went. */
export abstract class FakeLevelsDesk extends FakeKnowledgeDesk {
  async getIncidentTime(number: string): Promise<IncidentTime> {
    await this.before?.('getIncidentTime');
    await this.see(number);
    return { spans: [] };
  }

  async getEscalations(number: string): Promise<EscalationHistory> {
    await this.before?.('getEscalations');
    await this.see(number);
    return { steps: [] };
  }
}
