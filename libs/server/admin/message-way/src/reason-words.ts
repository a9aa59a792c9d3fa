/** Why the assistant said nothing, each as a sentence. The reasons are stored by the turn as they are named here. */
const SILENCES: Readonly<Record<string, string>> = {
  nothing_asked: 'Nothing in it asks for an answer: a reaction, a notice of WhatsApp or the like.',
  deleted: 'The customer deleted what they had written before it was answered.',
  content_missing: 'WhatsApp announced the message and never passed its content on.',
  blocked: 'The shop has blocked this customer: they are neither read nor answered.',
  opted_out: 'The customer said STOP before, and this only acknowledges: nothing is said after that.',
  paused: 'The assistant was paused.',
  mode_person: 'A person of the shop had the conversation, so the assistant kept out of it.',
  mode_paused: 'The assistant was paused in this conversation.',
  answered_in_app: 'A person had already answered in the WhatsApp Business app.',
  other_number: 'The customer wrote to a number that the assistant does not answer for; a person was asked.',
  message_too_old: 'The message had waited too long to be answered by itself; a person was asked.',
  auto_reply_loop: 'A machine seemed to answer the assistant again and again; a person was asked.',
  taken_over: 'A person took the conversation while the assistant was writing: its words were taken back.',
  stopped: 'The customer said STOP while the assistant was writing: its words were taken back.',
  question_changed: 'The customer changed or deleted the question: the answer was taken back.',
  observed: 'The assistant was only observing: it noted what it would have said.',
};

/** Why a person was asked to come, as the end of a sentence. */
const HANDOVERS: Readonly<Record<string, string>> = {
  asked_for_person: 'the customer asked for one',
  asked_with_stop: 'the customer wants no more offers and asked something in the same breath',
  complaint: 'the customer complains about something',
  change_order: 'the customer wants an order changed',
  refund: 'the customer wants money back',
  cannot_help: 'the assistant could not help',
  failed_again: 'the assistant did not understand, three times',
  turn_failed: 'answering failed several times',
  too_many_turns: 'the customer had unusually many answers within an hour',
};

/** Why an entry was taken back, as the end of a sentence. */
const CANCELS: Readonly<Record<string, string>> = {
  takeover: 'a person took the conversation',
  stop: 'the customer said STOP',
  paused: 'the assistant was paused',
  discarded: 'a person discarded the draft',
  observed: 'the assistant was only observing',
  question_changed: 'the customer changed or deleted the question',
  no_consent: 'the customer does not want it',
  erased: 'the customer was erased',
  newer_message: 'the customer wrote again before the draft was released',
};

/** What our checks did to the words of a model: what was looked at, and why. */
const UNGROUNDED: Readonly<Record<string, string>> = {
  price: 'it named a price that no tool had returned',
  order: 'it stated something about an order that no tool had returned',
  stock: 'it stated a stock level that no tool had returned',
  contact: 'it named an address or number that is not the shop’s',
  internal: 'it spoke of its own instructions or tools',
  long: 'it was too long',
  unreadable: 'it could not be read',
  link: 'it led outside the shop',
  offer: 'it offered what the shop’s own texts do not offer',
  promise: 'it promised what the shop’s own texts do not promise',
  day: 'it named a day that no tool had returned',
};

const plain = (word: string): string => word.replaceAll('_', ' ');

export function silenceWords(reason: string | null): string {
  return SILENCES[reason ?? ''] ?? `Nothing was said${reason === null ? '' : `: ${plain(reason)}`}.`;
}

export function handoverWords(reason: string): string {
  return HANDOVERS[reason] ?? plain(reason);
}

export function cancelWords(reason: string | null): string {
  return CANCELS[reason ?? ''] ?? (reason === null ? 'nobody noted why' : plain(reason));
}

export function ungroundedWords(reason: string): string {
  return UNGROUNDED[reason] ?? plain(reason);
}
