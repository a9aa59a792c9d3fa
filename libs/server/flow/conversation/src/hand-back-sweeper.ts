import { Injectable } from '@nestjs/common';
import { SWEEP_PAGE, WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { LiveSettings } from '@feelori/platform/live-settings';
import { ConversationPauses } from '@feelori/records/conversations';
import { Resumption } from '@feelori/skills/interventions';

/** In one sweep at most; the rest comes with the next ones. */
const MOST = 500;
const AT_ONCE = 20;

/** Gives conversations back to the assistant: after a pause, and those that people have left for the set time. */
@Injectable()
export class HandBackSweeper {
  constructor(
    private readonly pauses: ConversationPauses,
    private readonly resumption: Resumption,
    private readonly wakeUps: WakeUps,
    private readonly settings: LiveSettings,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Gives how many conversations went back. Rejects when the database fails. */
  async sweep(signal: AbortSignal): Promise<number> {
    if (!this.settings.isKnown) return 0;
    return (await this.afterPause(signal)) + (await this.afterIdle(signal));
  }

  private async afterPause(signal: AbortSignal): Promise<number> {
    if (this.settings.get('assistant.paused')) return 0;
    return this.each(this.pauses.silenced(SWEEP_PAGE), (id) => this.resumption.afterPause(id), signal);
  }

  private async afterIdle(signal: AbortSignal): Promise<number> {
    const minutes = this.settings.get('assistant.idle_handback_minutes');
    if (minutes === 0) return 0;
    const before = new Date(this.clock.ms() - minutes * 60_000);
    const idle = this.pauses.idle(before, SWEEP_PAGE);
    return this.each(idle, (id) => this.resumption.afterIdle(id, before), signal);
  }

  private async each(
    pages: AsyncIterable<string[]>,
    act: (id: string) => Promise<boolean>,
    signal: AbortSignal,
  ): Promise<number> {
    const done: string[] = [];
    for await (const page of pages) {
      for (let at = 0; at < page.length && !signal.aborted; at += AT_ONCE) {
        const ids = page.slice(at, at + AT_ONCE);
        const acted = await Promise.all(ids.map(act));
        done.push(...ids.filter((_, i) => acted[i]));
      }
      if (done.length >= MOST || signal.aborted) break;
    }
    await this.wakeUps.enqueueTurns(done);
    await Promise.all(
      done.map((conversationId) => this.live.publish({ type: 'conversation.changed', conversationId })),
    );
    return done.length;
  }
}
