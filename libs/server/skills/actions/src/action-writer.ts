import { Injectable } from '@nestjs/common';
import { Live } from '@feelori/platform/live';
import { actionId, Actions } from '@feelori/records/actions';
import type { ActionStep } from '@feelori/skills/tools';

/** Writes down what turns bring forward. Each step bears repetition. */
@Injectable()
export class ActionWriter {
  constructor(
    private readonly actions: Actions,
    private readonly live: Live,
  ) {}

  async note(conversationId: string, steps: readonly ActionStep[], at: Date): Promise<void> {
    for (const one of steps) {
      const key = one.step === 'asked' ? one.action.key : one.key;
      await this.write(conversationId, one, at);
      void this.live.publish({ type: 'action.changed', conversationId, key });
    }
  }

  private async write(conversationId: string, one: ActionStep, at: Date): Promise<void> {
    switch (one.step) {
      case 'asked':
        return this.actions.ask(conversationId, one.action, at);
      case 'confirmed':
        await this.actions.confirm(actionId(conversationId, one.key), at, one.byRule);
        return;
      case 'withdrawn':
        await this.actions.withdraw(actionId(conversationId, one.key));
    }
  }
}
