import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  catalogReferencesOf,
  unknownReference,
  type CatalogView,
} from '@firstline/backend-kit';
import {
  complaintActionPermissions,
  complaintCommentPermission,
  complaintCreateForOthersPermission,
  complaintCreatePermission,
  complaintMeasurePermission,
  complaintRatePermission,
  complaintReadPermission,
  type AddComplaintEntryRequest,
  type Complaint,
  type ComplaintAction,
  type ComplaintActionBodies,
  type ComplaintQuery,
  type FileComplaint,
  type Rating,
} from '@firstline/plugin-service-desk-common';
import type { ResolvedCaller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { ComplaintDesk } from './ComplaintDesk';
import { noSuchComplaint } from './complaintGate';
import type { ComplaintService, WriteComplaint } from './ComplaintService';

type Credentials = BackstageCredentials;
type Callers = Pick<CallerResolver, 'forRead' | 'forWrite'>;
type Service = Pick<ComplaintDesk, 'filedBefore'> &
  Omit<ComplaintDesk, 'closeUnanswered' | 'noteOverdue' | 'findHearers'>;

/** The fields that hold refs of the catalog. */
const filingFields = ['subjects', 'team', 'reporter.userRef'];
const NOTHING = { items: [], totalItems: 0 };
const NO_WORK = {
  toVerify: 0,
  toDecide: 0,
  toAnswer: 0,
  overdue: 0,
  myMeasures: 0,
  hears: false,
};

/** What the portal's policy leaves of what the caller may do. */
function narrowed(complaint: Complaint, { portal }: ResolvedCaller): Complaint {
  const { viewer, allowedActions } = complaint;
  return {
    ...complaint,
    allowedActions: allowedActions.filter(action =>
      portal.permits(complaintActionPermissions[action]),
    ),
    viewer: {
      mayWrite: portal.permits(complaintCommentPermission)
        ? viewer.mayWrite
        : [],
      mayRate: viewer.mayRate && portal.permits(complaintRatePermission),
      mayCompleteMeasures:
        viewer.mayCompleteMeasures &&
        portal.permits(complaintMeasurePermission),
    },
  };
}

/**
 * Complaints for whoever comes with credentials: finds out who that is, asks the portal's
 * policy, and delegates. Where the policy does not let somebody read complaints, there are
 * none for them, whatever they ask.
 */
export class AuthorizedComplaintService
  implements ComplaintService<Credentials>
{
  readonly #service: Service;
  readonly #callers: Callers;
  readonly #catalog: Pick<CatalogView, 'visibleTo'>;

  static create(options: {
    service: Service;
    callers: Callers;
    catalog: Pick<CatalogView, 'visibleTo'>;
  }): AuthorizedComplaintService {
    return new AuthorizedComplaintService(options);
  }

  private constructor(options: {
    service: Service;
    callers: Callers;
    catalog: Pick<CatalogView, 'visibleTo'>;
  }) {
    this.#service = options.service;
    this.#callers = options.callers;
    this.#catalog = options.catalog;
  }

  async file(input: FileComplaint, options: WriteComplaint<Credentials>) {
    const by = await this.#callers.forWrite(options.by);
    requirePermission(by, complaintCreatePermission);
    if (input.reporter && input.reporter.userRef !== by.ref) {
      requirePermission(by, complaintCreateForOthersPermission);
    }
    const earlier = await this.#service.filedBefore(input, { ...options, by });
    if (earlier) return narrowed(earlier, by);
    await this.#requireVisible(input, filingFields, by, options.by);
    return narrowed(await this.#service.file(input, { ...options, by }), by);
  }

  async list(query: ComplaintQuery, options: { by: Credentials }) {
    const by = await this.#callers.forRead(options.by);
    const { action } = query;
    const denied =
      action && !by.portal.permits(complaintActionPermissions[action]);
    if (denied || !by.portal.permits(complaintReadPermission)) return NOTHING;
    const page = await this.#service.list(query, { by });
    return { ...page, items: page.items.map(item => narrowed(item, by)) };
  }

  async get(number: string, options: { by: Credentials }) {
    const by = await this.#reader(options);
    return narrowed(await this.#service.get(number, { by }), by);
  }

  async act<A extends ComplaintAction>(
    number: string,
    action: A,
    body: ComplaintActionBodies[A],
    options: WriteComplaint<Credentials>,
  ) {
    const permission = complaintActionPermissions[action];
    const by = await this.#writer(number, options, permission);
    if (action === 'verify') {
      await this.#requireVisible(body, ['subjects'], by, options.by);
    }
    const moved = await this.#service.act(number, action, body, {
      ...options,
      by,
    });
    return narrowed(moved, by);
  }

  async timeline(
    number: string,
    query: { limit?: number; cursor?: string },
    options: { by: Credentials },
  ) {
    const by = await this.#reader(options);
    return this.#service.timeline(number, query, { by });
  }

  async addEntry(
    number: string,
    input: AddComplaintEntryRequest,
    options: WriteComplaint<Credentials>,
  ) {
    const by = await this.#writer(number, options, complaintCommentPermission);
    return this.#service.addEntry(number, input, { ...options, by });
  }

  async rate(
    number: string,
    rating: Rating,
    options: WriteComplaint<Credentials>,
  ) {
    const by = await this.#writer(number, options, complaintRatePermission);
    const rated = await this.#service.rate(number, rating, { ...options, by });
    return narrowed(rated, by);
  }

  async completeMeasure(
    number: string,
    measureId: string,
    body: { note?: string },
    options: WriteComplaint<Credentials>,
  ) {
    const by = await this.#callers.forWrite(options.by);
    // Whoever carries out a measure need not see the complaint.
    if (!by.portal.permits(complaintMeasurePermission)) throw noSuchComplaint();
    return this.#service.completeMeasure(number, measureId, body, {
      ...options,
      by,
    });
  }

  async measures(options: { by: Credentials }) {
    const by = await this.#callers.forRead(options.by);
    if (!by.portal.permits(complaintMeasurePermission)) return { items: [] };
    return this.#service.measures({ by });
  }

  async work(options: { by: Credentials }) {
    const by = await this.#callers.forRead(options.by);
    const may = (permission: BasicPermission) => by.portal.permits(permission);
    const work = await this.#service.work({ by });
    const myMeasures = may(complaintMeasurePermission) ? work.myMeasures : 0;
    if (!may(complaintReadPermission)) return { ...NO_WORK, myMeasures };
    const { verify, decide, answer } = complaintActionPermissions;
    return {
      ...work,
      toVerify: may(verify) ? work.toVerify : 0,
      toDecide: may(decide) ? work.toDecide : 0,
      toAnswer: may(answer) ? work.toAnswer : 0,
      myMeasures,
    };
  }

  async #reader(options: { by: Credentials }): Promise<ResolvedCaller> {
    const by = await this.#callers.forRead(options.by);
    if (!by.portal.permits(complaintReadPermission)) throw noSuchComplaint();
    return by;
  }

  /** Not there comes first, then not allowed. */
  async #writer(
    number: string,
    options: { by: Credentials },
    permission: BasicPermission,
  ): Promise<ResolvedCaller> {
    const by = await this.#callers.forWrite(options.by);
    if (!by.portal.permits(complaintReadPermission)) throw noSuchComplaint();
    if (!by.portal.permits(permission)) {
      await this.#service.get(number, { by });
      requirePermission(by, permission);
    }
    return by;
  }

  async #requireVisible(
    body: object,
    fields: readonly string[],
    by: ResolvedCaller,
    credentials: Credentials,
  ): Promise<void> {
    const references = catalogReferencesOf(body, fields);
    // Another plugin sees all of the catalog; whether a ref is there, the service checks.
    if (references.length === 0 || by.kind === 'service') return;
    const visible = await this.#catalog.visibleTo(
      references.map(({ ref }) => ref),
      credentials,
    );
    const hidden = references.find(({ ref }) => !visible.has(ref));
    if (hidden) throw unknownReference(hidden.field);
  }
}
