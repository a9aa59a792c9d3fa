import { Injectable } from '@nestjs/common';
import {
  SAVED_REPLIES_MAX,
  type SavedReply,
  type SavedReplyChange,
  type SavedReplyList,
  type SavedReplyRequest,
  variableFault,
} from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { SavedReplies, type StoredSavedReply } from '@feelori/records/saved-replies';

/** Looks after the shop's saved replies; open consoles hear of each change. */
@Injectable()
export class SavedReplyKeeper {
  constructor(
    private readonly replies: SavedReplies,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<SavedReplyList> {
    return { items: (await this.replies.all(SAVED_REPLIES_MAX)).map(shown) };
  }

  /** `conflict` when there is one of that shortcut, or too many. Two at once may come to one more than that. */
  async add(request: SavedReplyRequest, actor: Actor): Promise<SavedReply> {
    refuseUnknownVariables(request);
    if ((await this.replies.all(SAVED_REPLIES_MAX)).length >= SAVED_REPLIES_MAX) {
      throw new AppError(
        'conflict',
        `A shop has ${SAVED_REPLIES_MAX} saved replies at most. Remove one first.`,
      );
    }
    const at = this.clock.now();
    const id = newId(at.getTime());
    const after = valuesOf(request);
    const about = aboutReply(id);
    const audit = auditEntry(actor, at, { action: 'saved_replies.added', about, before: {}, after });
    const added = await this.replies.add(id, request, at, audit);
    if (added === null) throw shortcutTaken();
    await this.tell();
    return shown(added);
  }

  async change(id: string, change: SavedReplyChange, actor: Actor): Promise<SavedReply> {
    refuseUnknownVariables(change);
    const before = await this.replies.byId(id);
    if (before === null) throw new AppError('not_found', 'This reply was removed meanwhile.');
    if (before.version !== change.expectedVersion) throw changedSince();
    const audit = auditEntry(actor, this.clock.now(), {
      action: 'saved_replies.changed',
      about: aboutReply(id),
      before: valuesOf(before),
      after: valuesOf(change),
    });
    const changed = await this.replies.change(before, change, audit);
    if (changed === 'taken') throw shortcutTaken();
    if (changed === 'stale') throw changedSince();
    await this.tell();
    return shown(changed);
  }

  /** Bears repetition. */
  async remove(id: string, actor: Actor): Promise<void> {
    const before = await this.replies.byId(id);
    if (before === null) return;
    const audit = auditEntry(actor, this.clock.now(), {
      action: 'saved_replies.removed',
      about: aboutReply(id),
      before: valuesOf(before),
      after: { shortcut: null, text: null },
    });
    if (await this.replies.remove(id, audit)) await this.tell();
  }

  private tell(): Promise<void> {
    return this.live.publish({ type: 'saved_replies.changed' });
  }
}

function refuseUnknownVariables({ text }: SavedReplyRequest): void {
  const fault = variableFault(text);
  if (fault === null) return;
  const message = `In the text ${fault}.`;
  throw new AppError('validation_failed', message, [{ field: 'text', message }]);
}

function shown({ _id, shortcut, text, version }: StoredSavedReply): SavedReply {
  return { id: _id, shortcut, text, version };
}

function valuesOf({ shortcut, text }: Pick<SavedReplyRequest, 'shortcut' | 'text'>): {
  shortcut: string;
  text: string;
} {
  return { shortcut, text };
}

function aboutReply(id: string): string {
  return `saved reply ${id}`;
}

function shortcutTaken(): AppError {
  return new AppError('conflict', 'There is a saved reply with this shortcut already.');
}

function changedSince(): AppError {
  return new AppError('conflict', 'Somebody changed this reply since you saw it. Look at it again first.');
}
