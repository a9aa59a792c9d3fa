/** A send that the simulated WhatsApp accepted. */
export interface AcceptedSend {
  to: string;
  opaque: string | null;
  body: { text?: { body?: string } };
}

/** What went wrong, one sentence each; empty when every message was answered once and in order. */
export interface Verdict {
  unanswered: string[];
  twice: string[];
  outOfOrder: string[];
}

/**
 * Judges a run in which the model echoes what it was asked (`echo: a | b`): each message of each customer must stand in
 * exactly one accepted send, and a customer's messages in the order in which they were written.
 */
export function judge(written: Map<string, string[]>, accepted: AcceptedSend[]): Verdict {
  const verdict: Verdict = { unanswered: [], twice: [], outOfOrder: [] };
  for (const [waId, texts] of written) {
    const echoed = accepted
      .filter((send) => send.to.replace(/^\+/, '') === waId)
      .flatMap((send) => echoedTexts(send.body.text?.body ?? ''));
    for (const text of texts) {
      const times = echoed.filter((one) => one === text).length;
      if (times === 0) verdict.unanswered.push(text);
      if (times > 1) verdict.twice.push(text);
    }
    const order = echoed.filter((text, i) => echoed.indexOf(text) === i);
    const expected = texts.filter((text) => order.includes(text));
    if (order.join() !== expected.join()) verdict.outOfOrder.push(`${waId.slice(-2)}: ${order.join()}`);
  }
  return verdict;
}

function echoedTexts(body: string): string[] {
  if (!body.startsWith('echo: ')) return [];
  return body
    .slice('echo: '.length)
    .split('|')
    .map((text) => text.trim());
}
