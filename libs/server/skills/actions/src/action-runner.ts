import { Injectable } from '@nestjs/common';
import type { ActionKind } from '@feelori/contracts';
import { Shopify, ShopifyError, type ShopOrder, surelyNotDone } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { type Action, type ActionProgress, Actions } from '@feelori/records/actions';
import { againAfterMs, lookAgainMs, verdictOfLook } from './next-look';
import type { ActionWork, Prepared } from './work/action-work';
import { addressWork } from './work/address-work';
import { cancelWork } from './work/cancel-work';
import { returnWork } from './work/return-work';

/** So often Shopify may be out of reach before it was asked; that is about a quarter of an hour. */
const MOST_TRIES = 20;
const FIRST_LOOK_MS = 1_000;

/** What a person reads of a change that did not come about. */
const GONE = 'Shopify does not show this order any more.';
const UNREACHABLE = 'Shopify could not be reached. Nothing was asked of it; it can be tried again.';
const OVERTAKEN =
  'The order changed since the customer confirmed, so that this cannot be done any more. Shopify was not asked.';
const DENIED =
  'Shopify refuses it: the app lacks the right to change orders (write_orders) or returns (write_returns), or its token is not valid any more.';
const REJECTED = 'Shopify did not understand the request.';

/** Does at Shopify what the shop said yes to: asks once, and looks up from then on what became of it. */
@Injectable()
export class ActionRunner {
  private readonly works: Readonly<Record<ActionKind, ActionWork>>;

  constructor(
    private readonly actions: Actions,
    private readonly shopify: Shopify,
    private readonly clock: Clock,
  ) {
    const returns = returnWork(shopify);
    const [cancel, address] = [cancelWork(shopify), addressWork(shopify)];
    this.works = { cancel, address, return: returns, exchange: returns };
  }

  /** One step of an action that this worker holds until `held`. Gives what it is now. */
  async advance(action: Action, held: Date, signal: AbortSignal): Promise<void> {
    if (action.sentAt === null) await this.begin(action, held, signal);
    else await this.look(action, action.sentAt, held, signal);
  }

  private async begin(action: Action, held: Date, signal: AbortSignal): Promise<void> {
    const order = await this.read(action, signal);
    if (order === 'unreachable') return this.later(action, held);
    if (order === null) return this.end(action, held, { state: 'failed', problem: GONE });
    const prepared = await this.prepare(action, order, signal);
    if (prepared === 'unreachable') return this.later(action, held);
    if (prepared === 'done') return this.done(action, held, order);
    if (prepared === 'overtaken') return this.end(action, held, { state: 'failed', problem: OVERTAKEN });
    // Written before it is asked: whoever comes after a crash looks it up, and never asks again.
    const sentAt = this.clock.now();
    if (!(await this.actions.progress(action._id, held, { state: 'running', sentAt }))) return;
    await this.ask(action, prepared.ask, held);
  }

  private async ask(action: Action, ask: Exclude<Prepared, string>['ask'], held: Date): Promise<void> {
    try {
      const change = await ask();
      if (change.kind === 'refused') {
        const problem = `Shopify refuses it: ${change.reasons.join(' ')}`;
        return await this.end(action, held, { state: 'failed', problem });
      }
      await this.actions.progress(action._id, held, { accepted: true, nextAt: this.in(FIRST_LOOK_MS) });
    } catch (error) {
      if (!surelyNotDone(error)) {
        await this.actions.progress(action._id, held, { nextAt: this.in(FIRST_LOOK_MS) });
      } else await this.notDone(action, held, error);
    }
  }

  private async notDone(action: Action, held: Date, error: unknown): Promise<void> {
    const kind = error instanceof ShopifyError ? error.kind : 'unavailable';
    if (kind === 'denied' || kind === 'auth') {
      return this.end(action, held, { state: 'failed', problem: DENIED, sentAt: null });
    }
    if (kind === 'bad_request') {
      return this.end(action, held, { state: 'failed', problem: REJECTED, sentAt: null });
    }
    await this.later(action, held);
  }

  private async look(action: Action, sentAt: Date, held: Date, signal: AbortSignal): Promise<void> {
    const order = await this.read(action, signal);
    const looked = { sinceMs: this.clock.ms() - sentAt.getTime(), accepted: action.accepted === true };
    const isDone =
      order === 'unreachable' || order === null ? order : await this.isDone(action, order, signal);
    if (order !== 'unreachable' && order !== null && isDone === true) return this.done(action, held, order);
    const verdict = verdictOfLook(looked, isDone === 'unreachable');
    if (verdict !== null) return this.end(action, held, verdict);
    await this.actions.progress(action._id, held, { nextAt: this.in(lookAgainMs(looked.sinceMs)) });
  }

  private prepare(action: Action, order: ShopOrder, signal: AbortSignal): Promise<Prepared | 'unreachable'> {
    return this.works[action.kind].prepare(action, order, signal).catch(() => 'unreachable' as const);
  }

  private isDone(action: Action, order: ShopOrder, signal: AbortSignal): Promise<boolean | 'unreachable'> {
    return this.works[action.kind].isDone(action, order, signal).catch(() => 'unreachable' as const);
  }

  private async read({ orderId }: Action, signal: AbortSignal): Promise<ShopOrder | null | 'unreachable'> {
    return this.shopify.orderById(orderId, signal).catch(() => 'unreachable' as const);
  }

  private async later(action: Action, held: Date): Promise<void> {
    const tries = action.tries + 1;
    if (tries >= MOST_TRIES) {
      return this.end(action, held, { state: 'failed', problem: UNREACHABLE, sentAt: null });
    }
    const nextAt = this.in(againAfterMs(tries));
    await this.actions.progress(action._id, held, { state: 'approved', sentAt: null, tries, nextAt });
  }

  private done(action: Action, held: Date, { payment }: ShopOrder): Promise<void> {
    if (action.kind !== 'cancel') return this.end(action, held, { state: 'done', problem: null });
    const refunded = payment === 'REFUNDED' || payment === 'PARTIALLY_REFUNDED';
    return this.end(action, held, { state: 'done', refunded, problem: null });
  }

  /** What is left to do is to tell the customer, at once. */
  private async end(action: Action, held: Date, end: ActionProgress): Promise<void> {
    const endedAt = this.clock.now();
    await this.actions.progress(action._id, held, { ...end, endedAt, nextAt: endedAt });
  }

  private in(ms: number): Date {
    return new Date(this.clock.ms() + ms);
  }
}
