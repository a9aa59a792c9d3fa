import {
  type ChainedModel,
  isDeleted,
  type MessageWay,
  type Role,
  shownPhone,
  wordsOrKind,
} from '@feelori/contracts';
import type { Customer } from '@feelori/records/customers';
import { saidWords } from '@feelori/records/outbox';
import { arrivalSteps } from './arrival-steps';
import { customerStep } from './customer-step';
import { explanation } from './explanation';
import { outboxSteps } from './outbox-steps';
import { turnSteps } from './turn-steps';
import { between } from './way-fact';
import { wayGaps } from './way-gaps';
import type { WaySight, WaySources, WaySubject } from './way-sources';

const LONGEST_SAID = 1_000;

/** Whose eyes look, and at whose message. */
export interface WayView {
  /** The message's id in its thread. */
  id: string;
  customer: Customer | null;
  customerId: string;
  role: Role;
  sight: WaySight;
  chain: readonly ChainedModel[];
}

/** What is stored about a message, as one way in plain words. Pure. */
export function messageWay(sources: WaySources, view: WayView): MessageWay {
  const { subject, rows, entry, turn } = sources;
  const { customer, role, sight } = view;
  // The newest stands for the burst: it is the one that was waited for.
  const asked = subject.kind === 'message' ? subject.row : rows.at(-1);
  const steps = [
    ...(asked === undefined ? [] : arrivalSteps(asked, sight)),
    customerStep(customer, role),
    ...turnSteps(sources, sight, view.chain),
    ...outboxSteps(sources, sight),
  ];
  return {
    id: view.id,
    conversationId: subject.kind === 'message' ? subject.row.conversationId : subject.entry.conversationId,
    ...said(subject),
    customer: {
      id: view.customerId,
      name: customer?.name ?? '',
      phone: shownPhone(customer?.phone ?? null, role),
    },
    explanation: explanation(sources),
    steps,
    gaps: wayGaps(sources, steps),
    totalMs: between(rows[0]?.receivedAt, firstOut(entry)),
    details: sight.details,
    answerId: turn !== null && entry !== null && entry.origin === 'assistant' ? entry._id : null,
  };
}

function said(subject: WaySubject): Pick<MessageWay, 'from' | 'at' | 'said'> {
  if (subject.kind === 'message') {
    const { sentAt, message } = subject.row;
    const words = isDeleted(message.content) ? '' : wordsOrKind(message.content);
    return { from: 'customer', at: sentAt.toISOString(), said: words.slice(0, LONGEST_SAID) };
  }
  const { entry, part } = subject;
  const own = entry.parts.filter(({ i }) => i === part);
  // What was taken back was never said; its words still tell what would have been.
  const words = saidWords({ parts: own.map((one) => ({ ...one, state: 'sent' })) });
  return { from: entry.origin, at: entry.writtenAt.toISOString(), said: words.slice(0, LONGEST_SAID) };
}

function firstOut(entry: WaySources['entry']): Date | null {
  const out = (entry?.parts ?? []).flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt]));
  return out.length === 0 ? null : out.reduce((a, b) => (a < b ? a : b));
}
