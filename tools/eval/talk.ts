import { randomUUID } from 'node:crypto';
import type { InboundMessage } from '@feelori/records/inbound';
import { until } from '../product/child-process.ts';
import type { EvalProduct } from './eval-product.ts';
import type { Said } from './golden-case.ts';
import { type HeardTurn, tapsIn, wordsIn } from './heard-turn.ts';
import type { Seen } from './records.ts';

const PATIENCE_MS = 45_000;
const LOOK_MS = 100;
/** Messages written so far, by anybody. */
let written = 0;

/** One message as the simulator takes it, and how it is seen that the product has taken it in. */
interface Written {
  body: object;
  isTakenIn: (rows: readonly InboundMessage[]) => boolean;
}

interface Posted {
  wamid: string;
  text: string;
}

/** One customer's conversation with the running product. */
export class Talk {
  private readonly heard: HeardTurn[] = [];
  private readonly said: Posted[] = [];
  private seen: Seen = { place: 0, turn: 0 };
  private readonly running: EvalProduct;
  private readonly waId: string;
  private readonly name: string;

  constructor(running: EvalProduct, waId: string, name: string) {
    this.running = running;
    this.waId = waId;
    this.name = name;
  }

  /** Says all of it at once and gives what the shop said to it, when nothing is left to do. */
  async say(said: readonly Said[]): Promise<HeardTurn> {
    const before = this.said.length;
    const messages = said.map((one) => this.write(one));
    await this.post(messages.map(({ body }) => body));
    const checks = messages.map(({ isTakenIn }) => isTakenIn);
    const wamids = this.said.map(({ wamid }) => wamid);
    const isTaken = async (): Promise<boolean> => {
      const rows = await this.running.records.messages(wamids);
      return rows.every(({ state }) => state !== 'received') && checks.every((check) => check(rows));
    };
    await until('the messages to be taken', isTaken, PATIENCE_MS, LOOK_MS);
    await until('the conversation to be quiet', () => this.isQuiet(), PATIENCE_MS, LOOK_MS);
    return this.listen(wamids.slice(before));
  }

  /** How the conversation stands. */
  async state(): Promise<{ mode: string; opted_out: boolean }> {
    const row = await this.running.records.conversationOf(this.waId);
    return { mode: row?.mode ?? 'none', opted_out: row?.optedOut ?? false };
  }

  /** Whether the shop said something with a row or button of this title. */
  offers(title: string): boolean {
    return this.taps().some((tap) => tap.title.includes(title));
  }

  private taps(): ReturnType<typeof tapsIn> {
    return [...this.heard].reverse().flatMap(({ parts }) => parts.flatMap(tapsIn));
  }

  private async isQuiet(): Promise<boolean> {
    const row = await this.running.records.conversationOf(this.waId);
    return row === null || (await this.running.records.isQuiet(row));
  }

  private async listen(wamids: readonly string[]): Promise<HeardTurn> {
    const row = await this.running.records.conversationOf(this.waId);
    const { records } = this.running;
    const { heard: said, saidAt, seen } = await records.heardSince(row?._id ?? '', this.seen);
    const came = (await records.messages(wamids)).map(({ receivedAt }) => receivedAt.getTime());
    const tookMs = saidAt === null || came.length === 0 ? null : saidAt.getTime() - Math.max(...came);
    const heard = { ...said, tookMs };
    this.seen = seen;
    this.heard.push(heard);
    return heard;
  }

  /** In one webhook, as WhatsApp sends what comes at once: however busy the machine is, it is one burst. */
  private async post(bodies: readonly object[]): Promise<void> {
    const { product } = this.running;
    const [one, ...others] = bodies;
    if (others.length === 0) await product.control('POST', '/messages', one);
    else await product.control('POST', '/messages/together', { messages: bodies });
  }

  private write(said: Said): Written {
    const { text = '', kind, shows, edits, deletes } = said;
    const about = edits ?? deletes;
    const own = about === undefined ? null : this.ownMessage(about);
    // Of two edits in one second the greater id counts: it is the later one.
    written += 1;
    const wamid = `wamid.${String(written).padStart(8, '0')}.${randomUUID()}`;
    const body = {
      from: this.waId,
      name: this.name,
      wamid,
      ...(text === '' ? {} : { text }),
      ...(kind === undefined ? {} : { kind }),
      ...(shows === undefined ? {} : { shows }),
      ...(own === null ? {} : { kind: edits === undefined ? 'revoke' : 'edit', context: own.wamid }),
      ...this.context(said),
      ...this.tap(said),
      ...said.more,
    };
    if (own === null) {
      this.said.push({ wamid, text });
      return { body, isTakenIn: (rows) => rows.some(({ message }) => message.wamid === wamid) };
    }
    if (edits !== undefined) own.text = text;
    const isChangedOne = (row: InboundMessage): boolean =>
      row.message.wamid === own.wamid && isChanged(row, edits, own.text);
    return { body, isTakenIn: (rows) => rows.some(isChangedOne) };
  }

  private ownMessage(about: string): Posted {
    const own = this.said.findLast(({ text }) => text.includes(about));
    if (own === undefined) throw new Error(`the customer said nothing with "${about}"`);
    return own;
  }

  private context({ quotes, quotes_unknown }: Said): { context?: string } {
    if (quotes_unknown === true) return { context: 'wamid.unknown' };
    if (quotes === undefined) return {};
    for (const { parts, wamids } of [...this.heard].reverse()) {
      const at = parts.findLastIndex((part) => wordsIn(part).includes(quotes));
      if (at >= 0) return { context: wamids[at] ?? '' };
    }
    throw new Error(`the shop said nothing with "${quotes}"`);
  }

  private tap({ taps }: Said): object {
    if (taps === undefined) return {};
    const found = this.taps().find(({ title }) => title.includes(taps));
    if (found === undefined) throw new Error(`there is no row or button "${taps}" to tap on`);
    return { kind: found.kind, id: found.id, text: found.title };
  }
}

function isChanged({ message }: InboundMessage, edits: string | undefined, text: string): boolean {
  const { content } = message;
  return edits === undefined ? content.kind === 'deleted' : content.kind === 'text' && content.text === text;
}
