import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { type Action, Actions } from '@feelori/records/actions';
import { ActionRunner } from '@feelori/skills/actions';
import { ActionTeller } from './action-teller';

/** In one round; the next one, a second later, takes the rest. */
const MOST = 20;
/** Another worker takes over what is held for longer than any call of Shopify lasts. */
const HOLD_MS = 60_000;

/** Brings actions further that are due: at Shopify those that run, to the customer those that came to an end. */
@Injectable()
export class ActionWorker {
  constructor(
    private readonly actions: Actions,
    private readonly runner: ActionRunner,
    private readonly teller: ActionTeller,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Gives how many it brought further. */
  async round(signal: AbortSignal): Promise<number> {
    const due = await this.actions.due(this.clock.now(), MOST);
    const taken = await Promise.all(due.map((action) => this.take(action, signal)));
    return taken.filter(Boolean).length;
  }

  private async take(action: Action, signal: AbortSignal): Promise<boolean> {
    const held = new Date(this.clock.ms() + HOLD_MS);
    if (!(await this.actions.claim(action, held))) return false;
    if (action.state === 'approved' || action.state === 'running') {
      await this.runner.advance(action, held, signal);
    } else await this.teller.tell(action, held);
    await this.announce(action);
    return true;
  }

  private async announce({ conversationId, key }: Action): Promise<void> {
    await this.live.publish({ type: 'action.changed', conversationId, key });
    await this.live.publish({ type: 'conversation.changed', conversationId });
  }
}
