import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Live } from '@feelori/platform/live';
import { LiveSettings } from '@feelori/platform/live-settings';
import { ConversationHandovers } from '@feelori/records/conversations';
import { Leases } from '@feelori/records/leases';
import { Availabilities } from '@feelori/records/users';
import { whoseTurn } from './whose-turn';

const EVERY_MS = 1_000;
const HOLD_MS = 5_000;
/** Whoever is gone is looked for less often than somebody waits. */
const GONE_EVERY_MS = 5_000;
/** So often another process may be quicker before a conversation waits for the next round. */
const MOST_TRIES = 20;
/** In one round at most; the next one finds the rest. */
const MOST = 100;
const PEOPLE_MAX = 500;
const MAY = 'conversations:reply';
/** Who gives what nobody gave. */
const GIVER = { id: 'round-robin', name: 'Round robin' };

/**
 * Gives what the assistant handed over to those who are available, in turn, where the shop wants that; takes from who is
 * gone. One process at a time does it, which keeps turns in order; that each is given once does not depend on that, but on
 * compare-and-sets on the person and on the conversation.
 */
@Injectable()
export class HandoverGiver implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly giving = new Periodic('give hand-overs', EVERY_MS, () => this.round());
  private readonly taking = new Periodic('take from who is gone', GONE_EVERY_MS, () => this.takeFromGone());

  constructor(
    private readonly conversations: ConversationHandovers,
    private readonly people: Availabilities,
    private readonly settings: LiveSettings,
    private readonly leases: Leases,
    private readonly live: Live,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    shutdown.register('hand-over giver', () => this.stop());
  }

  onApplicationBootstrap(): void {
    this.giving.start();
    this.taking.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.giving.stop(), this.taking.stop()]);
  }

  /** Gives away what nobody has. Says how much somebody got: nothing where another process does it. */
  async round(): Promise<number> {
    if (!this.settings.isKnown || this.settings.get('team.new_handovers') !== 'round robin') return 0;
    if (!(await this.isMine())) return 0;
    let given = 0;
    for (const id of await this.conversations.unassigned(MOST)) {
      const got = (await this.isMine()) ? await this.give(id) : 'nobody';
      if (got === 'nobody') break;
      if (got === 'given') given += 1;
    }
    return given;
  }

  /** Nobody has any more what people have who are gone. */
  async takeFromGone(): Promise<void> {
    if (!(await this.isMine())) return;
    const gone = await this.people.gone(await this.conversations.holders());
    for (const person of gone) {
      const ids = await this.conversations.release(person, MOST);
      await Promise.all(
        ids.map((conversationId) => this.live.publish({ type: 'conversation.changed', conversationId })),
      );
    }
  }

  private isMine(): Promise<boolean> {
    const until = new Date(this.clock.ms() + HOLD_MS);
    return this.leases.take('give-hand-overs', this.owner, this.clock.now(), until);
  }

  private async give(conversationId: string): Promise<'given' | 'gone' | 'nobody'> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const turn = whoseTurn(await this.people.now(MAY, this.clock.now(), PEOPLE_MAX));
      if (turn === null) return 'nobody';
      // Another process was quicker: it is somebody else's turn.
      if (!(await this.people.takeTurn(turn.person, turn.next))) continue;
      const to = turn.person.id;
      if (!(await this.conversations.give(conversationId, to))) {
        // Somebody took it meanwhile, so this turn was none.
        await this.people.giveTurnBack(turn.person, turn.next);
        return 'gone';
      }
      await this.live.publish({ type: 'conversation.changed', conversationId });
      await this.live.publish({ type: 'conversation.assigned', conversationId, to, by: GIVER });
      return 'given';
    }
    return 'gone';
  }
}
