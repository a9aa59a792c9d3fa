import type { SentMessage, StatusName } from './status-item';
import type { StatusCourse } from './status-scheduler';

/** A status with its time after the accept, milliseconds. */
export interface StatusStep {
  status: StatusName;
  after: number;
}

/** When and how the statuses of a send arrive (docs/whatsapp.md §6). */
export interface StatusPlan {
  enabled: boolean;
  /** Milliseconds after the accept at which each status is sent. */
  sent_ms: number;
  delivered_ms: number;
  read_ms: number;
  /** Voice notes are played after they were read. */
  played_ms: number;
  /** False: the customer has read receipts off. */
  read: boolean;
  skip_delivered: boolean;
  /** Latest first: read, delivered, sent. */
  reorder: boolean;
  /** Each status is sent so many extra times. */
  duplicates: number;
  /** `sent` arrives, and is answered, before the send is answered. */
  before_response: boolean;
  /** So many of the next statuses are never sent. */
  drop_next: number;
  /** Statuses carry `contacts`, as some live traffic does. */
  contacts: boolean;
  /** Statuses carry `conversation`, as before version 24. */
  conversation: boolean;
}

/** The statuses of one message in the order in which they leave; a failure comes also while statuses are off. */
export function statusSteps(send: SentMessage, plan: StatusPlan, course: StatusCourse): StatusStep[] {
  const steps = withFailure(plan.enabled ? usualSteps(send, plan) : [], plan, course.failure);
  const late = steps.map(({ status, after }) => ({ status, after: after + (course.late_ms ?? 0) }));
  return (course.reorder ?? plan.reorder) ? reversed(late) : late;
}

function usualSteps(send: SentMessage, plan: StatusPlan): StatusStep[] {
  const steps: StatusStep[] = [{ status: 'sent', after: plan.sent_ms }];
  if (send.onlySent) return steps;
  if (!plan.skip_delivered) steps.push({ status: 'delivered', after: plan.delivered_ms });
  if (plan.read) steps.push({ status: 'read', after: plan.read_ms });
  if (plan.read && send.voice) steps.push({ status: 'played', after: plan.played_ms });
  return steps;
}

function withFailure(steps: StatusStep[], plan: StatusPlan, failure: StatusCourse['failure']): StatusStep[] {
  if (!failure) return steps;
  const good = { accepted: 0, sent: 1, delivered: 2 }[failure.after];
  const before = steps.slice(0, good);
  const after = (before.at(-1)?.after ?? 0) + (failure.after_ms ?? plan.sent_ms);
  return [...before, { status: 'failed', after }];
}

/** The statuses in the opposite order, at the same moments. */
function reversed(steps: readonly StatusStep[]): StatusStep[] {
  return steps.map(({ after }, at) => ({ status: steps[steps.length - 1 - at]?.status ?? 'sent', after }));
}
