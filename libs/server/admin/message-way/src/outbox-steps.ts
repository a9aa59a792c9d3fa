import type { WayStep } from '@feelori/contracts';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';
import type { StatusEvent } from '@feelori/records/status-events';
import { messageFee } from '@feelori/skills/costs';
import { feeMoney } from './fee-money';
import { cancelWords } from './reason-words';
import { between, exact, fact } from './way-fact';
import type { WaySight, WaySources } from './way-sources';

type Sources = Pick<WaySources, 'entry' | 'statuses' | 'names'>;

/** From the outbox to the customer's phone. Pure. */
export function outboxSteps({ entry, statuses, names }: Sources, sight: WaySight): WayStep[] {
  if (entry === null) return [];
  const many = entry.parts.length > 1;
  const sends = entry.parts.flatMap((part) => sendSteps(part, { entry, many, sight }));
  const told = statuses.map((status) => statusStep(status, entry.parts, many));
  return [written(entry, names), ...released(entry, names), ...takenBack(entry), ...sends, ...told];
}

function written(entry: OutboxEntry, names: Sources['names']): WayStep {
  const by = entry.author === null ? null : (names.get(entry.author) ?? 'somebody who is gone');
  return {
    stage: 'outbox',
    title: entry.app ? 'Written in the WhatsApp Business app' : 'Written to the outbox',
    at: entry.writtenAt.toISOString(),
    ms: null,
    facts: [
      ...fact('Origin', entry.origin),
      ...fact('By', by),
      ...fact('Place in the conversation', entry.place),
      ...(entry.parts.length > 1 ? fact('Messages', entry.parts.length) : []),
      ...(entry.stage === 'draft' ? fact('State', 'a draft that waits for a person') : []),
      ...(entry.app ? fact('Came here', entry.app.cameAt.toISOString()) : []),
    ],
  };
}

function released({ release, writtenAt }: OutboxEntry, names: Sources['names']): WayStep[] {
  if (release === undefined) return [];
  const title = release.edited ? 'A person edited and released the draft' : 'A person released the draft';
  const facts = fact('By', names.get(release.by) ?? 'somebody who is gone');
  return [
    { stage: 'outbox', title, at: release.at.toISOString(), ms: between(writtenAt, release.at), facts },
  ];
}

function takenBack({ stage, cancelReason }: OutboxEntry): WayStep[] {
  if (cancelReason === null) return [];
  const title = stage === 'cancelled' ? 'Taken back' : 'Partly taken back';
  return [{ stage: 'outbox', title, at: null, ms: null, facts: fact('Since', cancelWords(cancelReason)) }];
}

function sendSteps(
  part: OutboxPart,
  { entry, many, sight }: { entry: OutboxEntry; many: boolean; sight: WaySight },
): WayStep[] {
  // What was written in the app went out there; and what was never begun has no send.
  if (entry.app !== undefined || part.sendingAt === null) return [];
  return [
    {
      stage: 'send',
      title: many ? `Message ${part.i + 1}: ${ENDS[part.state]}` : ENDS[part.state],
      at: part.sendingAt.toISOString(),
      ms: between(part.sendingAt, part.sentAt),
      facts: [
        ...fact('Tries', part.attempt),
        ...fact('WhatsApp’s fee', feeWords(entry, part)),
        ...fact('Sent again, since nobody knew whether it went out', part.resends || null),
        ...fact('WhatsApp’s error code', part.errorCode),
        ...fact('Next try', part.retryAt?.toISOString()),
        ...(sight.numbers ? exact('WhatsApp’s id', part.wamid) : []),
      ],
    },
  ];
}

/** By WhatsApp's price list for the customer's country; nothing where it was not taken. */
function feeWords({ to, writtenAt }: OutboxEntry, { state, content, sentAt }: OutboxPart): string | null {
  if (!TAKEN.has(state)) return null;
  const kind = { template: content.kind === 'template', offer: 'isOffer' in content };
  const { category, amount, currency } = messageFee(to, kind, sentAt ?? writtenAt);
  return amount === null ? 'not known for this country' : `${feeMoney(amount, currency)} (${category})`;
}

const TAKEN: ReadonlySet<string> = new Set(['sent', 'delivered', 'read']);

const ENDS: Readonly<Record<OutboxPart['state'], string>> = {
  pending: 'tried, and waits for the next try',
  sending: 'being sent',
  unknown: 'sent, but the outcome is not known',
  sent: 'sent to WhatsApp, which took it',
  delivered: 'sent to WhatsApp, which took it',
  read: 'sent to WhatsApp, which took it',
  failed: 'refused by WhatsApp',
  dead: 'given up',
  cancelled: 'taken back',
};

const STATUSES: Readonly<Record<string, string>> = {
  sent: 'WhatsApp sent it on',
  delivered: 'It arrived on the customer’s phone',
  read: 'The customer read it',
  played: 'The customer played it',
  failed: 'WhatsApp could not deliver it',
  deleted: 'It was deleted',
};

function statusStep(status: StatusEvent, parts: readonly OutboxPart[], many: boolean): WayStep {
  const part = parts.find(({ wamid }) => wamid === status.wamid);
  const words = STATUSES[status.status] ?? `WhatsApp says ${status.status}`;
  return {
    stage: 'status',
    title: many && part !== undefined ? `Message ${part.i + 1}: ${words}` : words,
    at: status.at.toISOString(),
    ms: between(part?.sentAt, status.at),
    facts: [
      ...fact('Told us', status.receivedAt.toISOString()),
      ...fact('WhatsApp’s error code', status.errorCode),
    ],
  };
}
