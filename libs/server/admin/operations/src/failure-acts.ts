import { Injectable } from '@nestjs/common';
import {
  type FailureRequest,
  REPLAY_MAX,
  type ReplayReport,
  type ReplayRequest,
  type ReplayVerdict,
} from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { type DeadLetter, DeadLetters } from '@feelori/records/dead-letters';
import { Quarantine, type QuarantinedItem } from '@feelori/records/quarantine';
import { LetterReplayer } from './letter-replayer';
import { QuarantineReplayer } from './quarantine-replayer';

/** What people do about failures: replay one or all of a cause, or put one away. */
@Injectable()
export class FailureActs {
  constructor(
    private readonly letters: DeadLetters,
    private readonly quarantine: Quarantine,
    private readonly letterReplayer: LetterReplayer,
    private readonly quarantineReplayer: QuarantineReplayer,
    private readonly clock: Clock,
  ) {}

  /** One after the other, so that a thousand of them do not push aside what customers wait for. */
  async replay({ kind, reason, id, dryRun }: ReplayRequest, actor: Actor): Promise<ReplayReport> {
    const found =
      kind === 'dead_letter' ? await this.letterRows(reason, id) : await this.itemRows(reason, id);
    const results: ReplayReport['results'] = [];
    for (const one of found.slice(0, REPLAY_MAX)) {
      const verdict = 'body' in one ? this.item(one, dryRun, actor) : this.letter(one, dryRun, actor);
      results.push({ id: one._id, verdict: await verdict });
    }
    return { dryRun, results, left: Math.max(0, found.length - REPLAY_MAX) };
  }

  /** `conflict` where somebody dealt with it before, or replays it now. */
  async discard({ kind, id }: FailureRequest, actor: Actor): Promise<void> {
    const at = this.clock.now();
    const audit = auditEntry(actor, at, {
      action: 'operations.discarded',
      about: kind === 'dead_letter' ? `dead letter ${id}` : `quarantined ${id}`,
      before: {},
      after: { end: 'discarded' },
    });
    const done =
      kind === 'dead_letter'
        ? this.letters.discard(id, { by: actor.id, at }, audit)
        : this.quarantine.discard(id, at, audit);
    if (!(await done)) throw new AppError('conflict', 'Somebody dealt with this before, or does so now.');
  }

  private letter(letter: DeadLetter, dryRun: boolean, actor: Actor): Promise<ReplayVerdict> {
    return dryRun ? this.letterReplayer.verdict(letter) : this.letterReplayer.replay(letter, actor);
  }

  private item(item: QuarantinedItem, dryRun: boolean, actor: Actor): Promise<ReplayVerdict> {
    if (dryRun) return Promise.resolve(this.quarantineReplayer.verdict(item));
    return this.quarantineReplayer.replay(item, actor);
  }

  private async letterRows(reason: string, id: string | undefined): Promise<DeadLetter[]> {
    if (id === undefined) return this.letters.ofCause(reason, REPLAY_MAX + 1);
    return orNone(await this.letters.byId(id));
  }

  private async itemRows(reason: string, id: string | undefined): Promise<QuarantinedItem[]> {
    if (id === undefined) return this.quarantine.ofCause(reason, REPLAY_MAX + 1);
    return orNone(await this.quarantine.byId(id));
  }
}

function orNone<T>(one: T | null): T[] {
  if (one === null) throw new AppError('not_found', 'There is no such failure.');
  return [one];
}
