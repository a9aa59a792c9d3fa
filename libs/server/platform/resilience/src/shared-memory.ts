import { type CacheRedis, redisKey } from '@feelori/platform/redis';
import { BREAKER_CLOSED, type BreakerMemory } from './breaker-rules';

/** Longer than any open time; a breaker nobody used is forgotten. */
const KEEP_SECONDS = 2 * 86_400;
const DEADLINE_MS = 250;
/** Knowledge older than this is asked for again, behind the back of whoever uses it. */
const SOON_MS = 250;
/** Knowledge older than this is not acted upon: what another process learns is acted upon that much later at most. */
const STALE_MS = 500;
/** After Redis did not answer, it is left alone this long: a frozen Redis must not slow every call. */
const AWAY_MS = 1_000;
/** Only other processes stand in the way of a change, and each of them writes seldom. */
const CHANGE_TRIES = 8;

/** Sets the memory unless another process did so first; gives what is stored now. Empty = closed. */
const COMPARE_AND_SET = `
local stored = redis.call('GET', KEYS[1]) or ''
if stored ~= ARGV[1] then return {0, stored} end
if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3]) end
return {1, ARGV[2]}`;

/** What a change found and what it left; the same object twice when it changed nothing. */
export interface MemoryChange {
  before: BreakerMemory;
  after: BreakerMemory;
}

interface Known {
  memory: BreakerMemory;
  /** As Redis has it. */
  text: string;
  askedAt: number;
  /** Redis did not answer: this process goes on with what it knows itself. */
  away: boolean;
}

/** The memory of one breaker: kept here, so that reading is free, and in Redis, so that all processes act alike. */
export class SharedMemory {
  private readonly key: string;
  private known: Known | null = null;
  private asking: Promise<BreakerMemory> | null = null;
  /** Changes go one after another, so that failures at the same moment are all counted. */
  private changes: Promise<unknown> = Promise.resolve();
  private changing = 0;

  /** `onSeen` hears of what other processes changed. */
  constructor(
    private readonly redis: CacheRedis,
    prefix: string,
    readonly name: string,
    private readonly onSeen: (change: MemoryChange) => void = () => undefined,
  ) {
    this.key = redisKey(prefix, 'breaker', name);
  }

  /** Whether what this process knows is its own alone, since Redis did not answer. */
  get isAway(): boolean {
    return this.known?.away ?? false;
  }

  /** What this process knows, without waiting for anybody; null when that is too old to act upon. */
  peek(): BreakerMemory | null {
    if (this.known === null) return null;
    const age = performance.now() - this.known.askedAt;
    if (age > (this.known.away ? AWAY_MS : SOON_MS)) void this.ask();
    return this.known.away || age <= STALE_MS ? this.known.memory : null;
  }

  /** Whether nobody has failed lately and nobody is about to say so: then there is nothing to heal. */
  get faultless(): boolean {
    return this.changing === 0 && this.known?.memory === BREAKER_CLOSED;
  }

  /** What Redis says now, however many want to know; never rejects. */
  ask(): Promise<BreakerMemory> {
    this.asking ??= this.askRedis().finally(() => (this.asking = null));
    return this.asking;
  }

  /** Moves the memory to what `decide` makes of it, in one compare-and-set over all processes; never rejects. */
  async change(decide: (memory: BreakerMemory) => BreakerMemory): Promise<MemoryChange> {
    this.changing += 1;
    const change = this.changes.then(() => this.changeNow(decide));
    this.changes = change;
    try {
      return await change;
    } finally {
      this.changing -= 1;
    }
  }

  private async askRedis(): Promise<BreakerMemory> {
    const askedAt = performance.now();
    try {
      const read = (redis: CacheRedis): Promise<string | null> => redis.get(this.key);
      const text = await this.redis.within(DEADLINE_MS, 'breaker read', read, 'reads');
      return this.learn(text ?? '', askedAt);
    } catch {
      return this.keepHere(this.known?.memory ?? BREAKER_CLOSED);
    }
  }

  private async changeNow(decide: (memory: BreakerMemory) => BreakerMemory): Promise<MemoryChange> {
    for (let tries = 0; tries < CHANGE_TRIES; tries += 1) {
      const { memory: before, text, away } = this.known ?? { memory: BREAKER_CLOSED, text: '', away: false };
      const after = decide(before);
      if (after === before) return { before, after };
      const end = away ? 'away' : await this.compareAndSet(text, after);
      if (end === 'away') return { before, after: this.keepHere(after) };
      if (end === 'won') return { before, after };
    }
    const last = this.known?.memory ?? BREAKER_CLOSED;
    return { before: last, after: last };
  }

  /** `won`: `after` is stored and known · `lost`: another process was first, and what it stored is known. */
  private async compareAndSet(expected: string, after: BreakerMemory): Promise<'won' | 'lost' | 'away'> {
    const askedAt = performance.now();
    const text = after === BREAKER_CLOSED ? '' : JSON.stringify(after);
    try {
      const set = (redis: CacheRedis): Promise<unknown> =>
        redis.eval(COMPARE_AND_SET, 1, this.key, expected, text, KEEP_SECONDS);
      const [won, stored] = (await this.redis.within(DEADLINE_MS, 'breaker change', set)) as [number, string];
      if (won === 1) this.known = { memory: after, text, askedAt, away: false };
      else this.learn(stored, askedAt);
      return won === 1 ? 'won' : 'lost';
    } catch {
      return 'away';
    }
  }

  private learn(text: string, askedAt: number): BreakerMemory {
    const before = this.known ?? { memory: BREAKER_CLOSED, text: '' };
    const memory = text === before.text ? before.memory : read(text);
    this.known = { memory, text, askedAt, away: false };
    if (memory !== before.memory) this.onSeen({ before: before.memory, after: memory });
    return memory;
  }

  private keepHere(memory: BreakerMemory): BreakerMemory {
    this.known = { memory, text: this.known?.text ?? '', askedAt: performance.now(), away: true };
    return memory;
  }
}

function read(text: string): BreakerMemory {
  return text === '' ? BREAKER_CLOSED : (JSON.parse(text) as BreakerMemory);
}
