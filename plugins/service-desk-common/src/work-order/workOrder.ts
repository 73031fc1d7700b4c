/** A visit to the place, or a session on the requester's machine (S-117, S-132). */
export const workOrderForms = ['on-site', 'remote'] as const;
/** One of {@link workOrderForms}. */
export type WorkOrderForm = (typeof workOrderForms)[number];

/** Planned until somebody begins, under way until they are done. */
export const workOrderStates = [
  'planned',
  'in_progress',
  'done',
  'cancelled',
] as const;
/** One of {@link workOrderStates}. */
export type WorkOrderState = (typeof workOrderStates)[number];

/** What can be done with a work order. */
export const workOrderSteps = ['start', 'finish', 'cancel'] as const;
/** One of {@link workOrderSteps}. */
export type WorkOrderStep = (typeof workOrderSteps)[number];

/** How the customer agreed to what was going to be done. */
export const consentWays = ['in-person', 'phone', 'chat', 'email'] as const;
/** One of {@link consentWays}. */
export type ConsentWay = (typeof consentWays)[number];

/** Spare parts and consumables of one work order. */
export const MOST_PARTS = 30;

/** Work orders of one incident; who needs more has a project. */
export const MOST_WORK_ORDERS = 50;

/** Work orders that somebody is shown of what they have to do. */
export const MOST_OWN_WORK_ORDERS = 100;

const steps: Record<WorkOrderState, readonly WorkOrderStep[]> = {
  planned: ['start', 'cancel'],
  in_progress: ['finish', 'cancel'],
  done: [],
  cancelled: [],
};

/** The steps a state allows. */
export function workOrderStepsOf(
  state: WorkOrderState,
): readonly WorkOrderStep[] {
  return steps[state];
}

/** Who agreed to the work before it began (S-123, S-139). */
export interface WorkOrderConsent {
  by: string;
  how: ConsentWay;
}

/** A spare part or consumable that was used (S-244). */
export interface WorkOrderPart {
  name: string;
  quantity: number;
}

/** What the customer said before the engineer left (S-126 to S-129). */
export interface WorkOrderSignOff {
  /** Who signed the service sheet. */
  signedBy: string;
  /** They let the engineer go, and found the place clean or as it was. */
  leftInOrder: boolean;
}

/**
 * A visit or remote session for an incident (现场维修工单): its dispatch, the consent, what
 * was done with which parts, what is left open, and the sign-off.
 */
export interface WorkOrder {
  /** `WO-000001`. */
  number: string;
  version: number;
  incidentNumber: string;
  form: WorkOrderForm;
  state: WorkOrderState;
  task: string;
  /** User ref of who does it. */
  engineer: string;
  place?: string;
  plannedAt?: string;
  createdBy: string;
  createdAt: string;
  /** Arrival on site, or the begin of the session. */
  startedAt?: string;
  consent?: WorkOrderConsent;
  /** Departure, or the end of the session. */
  finishedAt?: string;
  /** What was done. */
  work?: string;
  parts: WorkOrderPart[];
  /** What is left open, and what was advised about it. */
  openIssues?: string;
  signOff?: WorkOrderSignOff;
  cancelledReason?: string;
  /** What the reader may do with it now. */
  allowedSteps: WorkOrderStep[];
}

/** Reply of `GET /incidents/{number}/work-orders`, oldest first. */
export interface WorkOrderList {
  items: WorkOrder[];
  /** Whether the reader may plan or begin another one. */
  mayCreate: boolean;
}

/** One that its reader has to do, with what to call its incident. */
export interface OwnWorkOrder extends WorkOrder {
  incidentTitle: string;
}

/**
 * Reply of `GET /me/work-orders`: what the reader has begun or is to do, soonest first, and
 * no more than {@link MOST_OWN_WORK_ORDERS}.
 */
export interface OwnWorkOrderList {
  items: OwnWorkOrder[];
}

/** Body of `POST /incidents/{number}/work-orders`. */
export interface CreateWorkOrder {
  form: WorkOrderForm;
  task: string;
  /** Default: the caller. */
  engineer?: string;
  place?: string;
  plannedAt?: string;
}

/** Bodies of `POST /work-orders/{number}/actions/{step}`. */
export interface WorkOrderStepBodies {
  /** `at`: when it really began, if that was earlier. */
  start: { consent: WorkOrderConsent; at?: string };
  finish: {
    work: string;
    parts?: WorkOrderPart[];
    openIssues?: string;
    /** Required of a visit. */
    signOff?: WorkOrderSignOff;
    at?: string;
  };
  cancel: { reason: string };
}

const NUMBER = /^WO-(\d{6,12})$/;

/** The number people say for a work order: 1 → `WO-000001`. */
export function formatWorkOrderNumber(id: number): string {
  return `WO-${String(id).padStart(6, '0')}`;
}

/** The id behind a number, or undefined when it is not one. */
export function parseWorkOrderNumber(number: string): number | undefined {
  const digits = NUMBER.exec(number)?.[1];
  const id = digits === undefined ? undefined : Number(digits);
  return id !== undefined &&
    id > 0 &&
    id <= 2_147_483_647 &&
    formatWorkOrderNumber(id) === number
    ? id
    : undefined;
}
