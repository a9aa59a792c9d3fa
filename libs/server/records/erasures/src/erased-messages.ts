import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Clock } from '@feelori/platform/clock';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { ErasedMessage } from './erased-message';

/** Within this every process knows that there are any; an erasure notes the first well before anything is removed. */
const KNOWN_MS = 2_000;
const AT_ONCE = 1_000;
/** Noted with every erasure, also of somebody without a message. */
const SOMEBODY = 'somebody was erased';

/** Messages of people who were erased, as far as WhatsApp may tell of them once more, and the numbers they had. */
@Injectable()
export class ErasedMessages {
  private any = false;
  private knownAt = -Infinity;

  constructor(
    @InjectModel('ErasedMessage') private readonly model: Model<ErasedMessage>,
    private readonly clock: Clock,
  ) {}

  /** The numbers of somebody who is erased, so that nobody begins a conversation with them; bears repetition. */
  async noteNumbers(digits: readonly string[], secrets: readonly string[], expiresAt: Date): Promise<void> {
    await this.note(digits.map(numberKey), secrets, expiresAt);
  }

  /** Whether one of these numbers was that of somebody who was erased. */
  async hadNumber(digits: readonly string[], secrets: readonly string[]): Promise<boolean> {
    return (await this.numbersAmong(digits, secrets)).size > 0;
  }

  /** Those of these numbers that were somebody's who was erased. */
  async numbersAmong(digits: readonly string[], secrets: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.among(digits.map(numberKey), secrets);
    return new Set(digits.filter((one) => found.has(numberKey(one))));
  }

  /** Bears repetition. The first secret makes the hashes. */
  async note(wamids: readonly string[], secrets: readonly string[], expiresAt: Date): Promise<void> {
    const ids = [SOMEBODY, ...wamids].flatMap((wamid) => hashesOf(wamid, secrets.slice(0, 1)));
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const writes = ids.slice(at, at + AT_ONCE).map((_id) => ({
        updateOne: { filter: { _id }, update: { $max: { expiresAt } }, upsert: true },
      }));
      await this.model.collection.bulkWrite(writes as never, { ...DURABLE, ordered: false });
    }
    this.any = true;
  }

  /** Which of these were erased, by any of the secrets, while one is being replaced. Costs nothing while nobody was, lately. */
  async among(wamids: readonly string[], secrets: readonly string[]): Promise<ReadonlySet<string>> {
    if (wamids.length === 0 || !(await this.areAny())) return new Set();
    const wamidOf = new Map(wamids.flatMap((wamid) => hashesOf(wamid, secrets).map((hash) => [hash, wamid])));
    const found = await this.model.find({ _id: { $in: [...wamidOf.keys()] } }, { _id: 1 }).lean();
    return new Set(found.flatMap(({ _id }) => wamidOf.get(_id) ?? []));
  }

  private async areAny(): Promise<boolean> {
    const now = this.clock.monotonicMs();
    if (now - this.knownAt < KNOWN_MS) return this.any;
    this.any = (await this.model.exists({ expiresAt: { $gt: this.clock.now() } })) !== null;
    this.knownAt = now;
    return this.any;
  }
}

/** No id of a message at WhatsApp looks like it. */
function numberKey(digits: string): string {
  return `number ${digits}`;
}

function hashesOf(wamid: string, secrets: readonly string[]): string[] {
  return secrets.map((secret) =>
    createHmac('sha256', secret).update(`erased message\n${wamid}`).digest('base64url'),
  );
}
