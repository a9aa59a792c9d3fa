import { Injectable } from '@nestjs/common';
import type { ActionKind, ActionState } from '@feelori/contracts';
import { Shopify, type ShopOrder } from '@feelori/edges/shopify';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type Action, actionId, Actions } from '@feelori/records/actions';
import type { ToolContext } from '@feelori/skills/tools';
import { isAskedIn } from './action-asked';
import { runsAlone } from './runs-alone';

/** Among so many the question is that was asked last. */
const LOOKED_AT = 10;
/** What only people can bring further once it came so far. */
export const STUCK: ReadonlySet<ActionState> = new Set(['declined', 'failed', 'unknown']);
export const UNDER_WAY: ReadonlySet<ActionState> = new Set(['confirmed', 'approved', 'running', 'done']);

/** What a customer's yes or no is the answer to, and whether it needs anybody else's. Only reads. */
@Injectable()
export class CustomerAnswers {
  constructor(
    private readonly actions: Actions,
    private readonly shopify: Shopify,
    private readonly live: LiveSettings,
  ) {}

  /**
   * The action of this key. Without one the newest of its kind that our last words ask for, however far it came: an older
   * question is no longer heard.
   */
  async asked(
    kind: ActionKind,
    key: string | null,
    { conversationId, lastSaid }: ToolContext,
  ): Promise<Action | null> {
    if (key !== null) return this.actions.byId(actionId(conversationId, key));
    const newest = await this.actions.ofConversation(conversationId, LOOKED_AT);
    const told = newest.find(
      (action) => action.kind === kind && (lastSaid === undefined || isAskedIn(lastSaid, action)),
    );
    return told ?? null;
  }

  /** Nothing runs by itself while people look at each answer first. */
  async isAllowed(kind: ActionKind, order: ShopOrder, signal: AbortSignal): Promise<boolean> {
    const upTo = this.live.get(`actions.${kind}_up_to`);
    if (upTo <= 0 || this.live.get('assistant.mode') !== 'automatic') return false;
    const shop = await this.shopify.shop(signal).catch(() => null);
    return runsAlone(order, upTo, shop?.currency ?? null);
  }
}
