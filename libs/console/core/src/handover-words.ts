/** Why a conversation waits for a person, in words. The reasons are stored by the server as they are named here. */
const WORDS: Readonly<Record<string, string>> = {
  asked_for_person: 'the customer asked for a person',
  asked_with_stop: 'the customer wants no more offers, and asked something in the same breath',
  complaint: 'the customer complains about something',
  action_waits: 'the customer confirmed something that waits for your approval',
  action_failed: 'what was approved could not be done',
  order_not_proven: 'the customer could not prove that an order is theirs',
  change_order: 'the customer wants an order changed',
  refund: 'the customer wants money back',
  cannot_help: 'the assistant could not help',
  failed_again: 'the assistant did not understand, three times',
  turn_failed: 'the assistant failed several times',
  too_many_turns: 'the customer had unusually many answers within an hour',
  message_too_old: 'the message had waited too long to be answered by itself',
  other_number: 'the customer wrote to a number the assistant does not answer for',
  auto_reply_loop: 'a machine seems to answer the assistant, again and again',
  send_failed: 'WhatsApp refused the answer',
  window_closed: 'WhatsApp’s 24 hours for answers were over',
  paused: 'the assistant is paused',
  draft: 'the assistant’s draft waits to be released',
  draft_discarded: 'the assistant’s draft was discarded',
  observed: 'the assistant only observed this',
  unknown_outcome: 'nobody knows whether the answer arrived',
};

/** The reason as the end of a sentence; one nobody has words for yet is shown as it is stored. */
export function handoverWords(reason: string): string {
  return WORDS[reason] ?? reason.replaceAll('_', ' ');
}
