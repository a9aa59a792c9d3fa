/** A send that the simulated WhatsApp accepted. */
export interface AcceptedSend {
  to: string;
  /** When, in milliseconds. */
  at: number;
  opaque: string | null;
  body: { text?: { body?: string } };
}

/** What went wrong; empty lists when every message was answered once and in order. */
export interface Verdict {
  /** Messages that were acknowledged and never answered. */
  lost: string[];
  /** Messages that were answered more than once. */
  twice: string[];
  /** One entry for each customer whose answers came in another order than the messages: `01: a3,a1`. */
  outOfOrder: string[];
}

/**
 * Judges a run in which the model echoes what it was asked (`echo: a | b`): each acknowledged message of each customer
 * must stand in exactly one accepted send, and a customer's messages in the order in which they were written.
 * `written` maps a customer's number to the texts; each text is written once in a run.
 */
export function judge(
  written: ReadonlyMap<string, readonly string[]>,
  acknowledged: ReadonlySet<string>,
  accepted: readonly AcceptedSend[],
): Verdict {
  const verdict: Verdict = { lost: [], twice: [], outOfOrder: [] };
  const answers = echoesOf(accepted);
  for (const [waId, texts] of written) {
    const echoed = answers.get(waId) ?? [];
    const times = countsOf(echoed);
    for (const text of texts) {
      const count = times.get(text) ?? 0;
      if (count === 0 && acknowledged.has(text)) verdict.lost.push(text);
      if (count > 1) verdict.twice.push(text);
    }
    const order = [...times.keys()];
    const expected = texts.filter((text) => times.has(text));
    if (order.join() !== expected.join()) verdict.outOfOrder.push(`${waId.slice(-2)}: ${order.join()}`);
  }
  return verdict;
}

/** The messages a send repeats; none when it is no echo. */
export function echoedTexts(send: AcceptedSend): string[] {
  const body = send.body.text?.body ?? '';
  if (!body.startsWith('echo: ')) return [];
  return body
    .slice('echo: '.length)
    .split('|')
    .map((text) => text.trim());
}

/** What each customer was told, in order. */
function echoesOf(accepted: readonly AcceptedSend[]): Map<string, string[]> {
  const echoes = new Map<string, string[]>();
  for (const send of accepted) {
    const waId = send.to.replace(/^\+/, '');
    const told = echoes.get(waId) ?? [];
    echoes.set(waId, told);
    told.push(...echoedTexts(send));
  }
  return echoes;
}

/** How often each text stands there, in the order of its first time. */
function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
