import { Timers } from '../timers';
import type { World } from '../world';
import { HeldUpdates, type HeldKind, type ReleaseOrder } from './held-updates';
import { phpJson } from './php-json';
import { envelope, retryPause, type Update } from './webhook-batch';
import { postWebhook } from './webhook-post';
import { WebhookSigning } from './webhook-signing';

/** How webhooks are delivered. Meta retries for 7 days; here time is compressed. */
export interface WebhookPace {
  /** POSTs under way at the same time. */
  concurrency: number;
  /** Most updates in one POST; what waits while all slots are busy is sent together. */
  batch_max: number;
  deadline_ms: number;
  retry_base_ms: number;
  retry_max_ms: number;
  /** A body not answered 200 for so long is given up and counted as lost. */
  give_up_after_ms: number;
}

/** Figures for health, load tests and the phone page. */
export interface WebhookCounts {
  waiting: number;
  /** Updates held back until released. */
  held: number;
  in_flight: number;
  /** Bodies waiting for their next try. */
  retrying: number;
  delivered: number;
  refused: number;
  given_up: number;
  last_status: number | null;
}

interface Post {
  body: string;
  ids: readonly string[];
  onDelivered: Array<() => void>;
  createdAt: number;
  tries: number;
}

const DEFAULT_PACE: WebhookPace = {
  concurrency: 8,
  batch_max: 20,
  deadline_ms: 10_000,
  retry_base_ms: 250,
  retry_max_ms: 5_000,
  give_up_after_ms: 3_600_000,
};
const KEPT_POSTS = 500;
/** Most updates Meta puts into one POST (docs/whatsapp.md §1). */
export const BIGGEST_BATCH = 1000;

/** Delivers updates to the receiver as Meta does: signed, batched, concurrent, again until answered 200. */
export class WebhookSender {
  pace: WebhookPace = { ...DEFAULT_PACE };
  readonly signing = new WebhookSigning();
  private readonly held = new HeldUpdates();
  private waiting: Update[] = [];
  private due: Post[] = [];
  private readonly retries = new Timers();
  private recent: Post[] = [];
  private inFlight = 0;
  private generation = 0;
  private tally = { delivered: 0, refused: 0, given_up: 0, last_status: null as number | null };

  constructor(private readonly world: World) {}

  /** Queues an update; it leaves as soon as a slot is free, unless its kind is held back. */
  push(update: Update): void {
    if (this.held.keep(update)) return;
    this.waiting.push(update);
    this.sendWaiting();
  }

  /** Queues an update and resolves once the receiver has answered 200 for it. */
  pushAndWait(update: Update): Promise<void> {
    return new Promise((resolve) => {
      this.push({ ...update, onDelivered: () => (update.onDelivered?.(), resolve()) });
    });
  }

  /** Holds updates of this kind back from now on. */
  hold(kind: HeldKind): void {
    this.held.hold(kind);
  }

  /** Sends what was held, at most so many updates a POST, and holds no more; returns how many of both. */
  release(size: number, order: ReleaseOrder): { updates: number; posts: number } {
    const updates = this.held.count;
    const batches = this.held.release(Math.min(size, BIGGEST_BATCH), order, this.world.random);
    for (const batch of batches) this.due.push(this.makePost(batch));
    this.sendWaiting();
    return { updates, posts: batches.length };
  }

  /** Sends recent bodies again, byte for byte: those with this message id, or the last so many. Returns how many. */
  redeliver(which: { wamid?: string; last?: number }): number {
    const { wamid } = which;
    const posts = wamid
      ? this.recent.filter((post) => post.ids.includes(wamid))
      : this.recent.slice(-Math.min(which.last ?? 1, KEPT_POSTS));
    for (const { body, ids } of posts) {
      this.due.push({ body, ids, onDelivered: [], createdAt: Date.now(), tries: 0 });
    }
    this.sendWaiting();
    return posts.length;
  }

  /** How deliveries stand. */
  counts(): WebhookCounts {
    const { waiting, due, held, inFlight, retries, tally } = this;
    const queued = waiting.length + due.length;
    return { waiting: queued, held: held.count, in_flight: inFlight, retrying: retries.count, ...tally };
  }

  /** Forgets everything not delivered and takes the default pace. */
  reset(): void {
    this.generation += 1;
    this.retries.clear();
    [this.waiting, this.due, this.recent] = [[], [], []];
    this.held.reset();
    this.signing.set({});
    this.pace = { ...DEFAULT_PACE };
    this.tally = { delivered: 0, refused: 0, given_up: 0, last_status: null };
  }

  private sendWaiting(): void {
    while (this.inFlight < this.pace.concurrency) {
      const post = this.due.shift() ?? this.nextPost();
      if (!post) return;
      this.inFlight += 1;
      void this.attempt(post, this.generation);
    }
  }

  private nextPost(): Post | undefined {
    if (this.waiting.length === 0) return undefined;
    return this.makePost(this.waiting.splice(0, Math.min(this.pace.batch_max, BIGGEST_BATCH)));
  }

  private makePost(updates: readonly Update[]): Post {
    const { whatsapp } = this.world.settings;
    const post: Post = {
      body: phpJson(envelope(updates, whatsapp.businessAccountId, this.world.clock.seconds())),
      ids: updates.flatMap((update) => update.ids),
      onDelivered: updates.flatMap((update) => update.onDelivered ?? []),
      createdAt: Date.now(),
      tries: 0,
    };
    this.recent.push(post);
    if (this.recent.length >= KEPT_POSTS * 2) this.recent = this.recent.slice(-KEPT_POSTS);
    return post;
  }

  private async attempt(post: Post, generation: number): Promise<void> {
    const { webhookUrl, whatsapp } = this.world.settings;
    post.tries += 1;
    const headers = this.signing.headers(post.body, whatsapp.appSecret);
    const status = await postWebhook(webhookUrl, post.body, headers, this.pace.deadline_ms);
    this.inFlight -= 1;
    if (generation === this.generation) this.recordOutcome(post, status);
    this.sendWaiting();
  }

  private recordOutcome(post: Post, status: number): void {
    this.tally.last_status = status;
    if (status === 200) {
      this.tally.delivered += 1;
      for (const report of post.onDelivered.splice(0)) report();
      return;
    }
    this.tally.refused += 1;
    if (Date.now() - post.createdAt > this.pace.give_up_after_ms) {
      this.tally.given_up += 1;
      return;
    }
    this.retries.later(retryPause(post.tries, this.pace), () => {
      this.due.push(post);
      this.sendWaiting();
    });
  }
}
