import { isDeleted, type WayStep, wordsOrKind } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import { between, exact, fact } from './way-fact';
import type { WaySight } from './way-sources';

/** How a customer's message came to us. Pure. */
export function arrivalSteps(row: InboundMessage, sight: WaySight): WayStep[] {
  return [received(row, sight), stored(row)];
}

function received(row: InboundMessage, { details, numbers }: WaySight): WayStep {
  const { sentAt, receivedAt, correlationId, message } = row;
  const travelled = between(sentAt, receivedAt) ?? 0;
  return {
    stage: 'received',
    title: 'WhatsApp’s webhook came',
    at: receivedAt.toISOString(),
    ms: null,
    facts: [
      ...fact('Written by the customer', sentAt.toISOString()),
      ...fact(
        'On its way to us',
        travelled < 1_000 ? 'less than a second' : `${Math.round(travelled / 1_000)} s`,
      ),
      { label: 'Signature', value: 'right: what is not signed by WhatsApp is refused and never stored' },
      ...(details ? exact('Correlation id in the log', correlationId ?? null) : []),
      ...(numbers ? exact('WhatsApp’s id', message.wamid) : []),
    ],
  };
}

function stored(row: InboundMessage): WayStep {
  const { receivedAt, edit, unseenEdit, changedAt, message, earlierTurnIds = [] } = row;
  const deleted = isDeleted(message.content);
  return {
    stage: 'stored',
    title: 'It was stored before WhatsApp was told “received”',
    at: receivedAt.toISOString(),
    ms: null,
    facts: [
      ...fact('Says', deleted ? 'the customer deleted it' : wordsOrKind(message.content).slice(0, 400)),
      ...(edit || unseenEdit ? fact('Edited by the customer', changedAt?.toISOString() ?? 'yes') : []),
      ...fact('Answered before in other words', earlierTurnIds.length || null),
    ],
  };
}
