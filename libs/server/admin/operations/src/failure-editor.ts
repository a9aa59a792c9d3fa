import { Injectable } from '@nestjs/common';
import { type FailureEditRequest, may } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { type DeadLetter, DeadLetters } from '@feelori/records/dead-letters';
import { Outbox } from '@feelori/records/outbox';
import { Quarantine, type QuarantinedItem } from '@feelori/records/quarantine';
import { webhookFaults } from '@feelori/skills/webhook-check';
import { editableParts } from './editable-parts';
import { isEditableItem } from './is-editable-item';

/** People write a text of a failure anew before it is replayed. What it said first stays beside it, and the audit says how long both are. */
@Injectable()
export class FailureEditor {
  constructor(
    private readonly letters: DeadLetters,
    private readonly quarantine: Quarantine,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** `validation_failed` by line or field; `conflict` where it was dealt with, is replayed now, or was edited meanwhile. */
  async edit({ kind, id, part, text }: FailureEditRequest, actor: Actor): Promise<void> {
    const done =
      kind === 'dead_letter'
        ? await this.editLetter(found(await this.letters.byId(id)), { part, text }, actor)
        : await this.editItem(found(await this.quarantine.byId(id)), text, actor);
    if (!done) throw new AppError('conflict', 'Somebody dealt with this since you saw it. Open it again.');
  }

  private async editLetter(
    letter: DeadLetter,
    { part, text }: { part: number | undefined; text: string },
    actor: Actor,
  ): Promise<boolean> {
    const parts = letter.reason === 'send_failed' ? await this.outbox.byId(letter._id) : null;
    const known = editableParts(parts, letter.edits).find(({ i }) => i === part);
    if (known === undefined) throw notEditable('part', 'Nothing of this can be written anew.');
    if (text.length > known.max) throw notEditable('text', `It may have ${known.max} characters at most.`);
    const now = this.clock.now();
    const audit = auditEntry(actor, now, {
      action: 'operations.edited',
      about: `dead letter ${letter._id}`,
      before: { part: known.i, characters: known.text.length },
      after: { part: known.i, characters: text.length },
    });
    const others = (letter.edits ?? []).filter((edit) => edit.part !== known.i);
    const edits = [...others, { part: known.i, original: known.original, text }];
    return this.letters.edit(letter, edits, { now, audit });
  }

  /** Whoever may not read it cannot write it anew either. */
  private editItem(item: QuarantinedItem, text: string, actor: Actor): Promise<boolean> {
    if (!may(actor.role, 'operations:texts')) throw new AppError('forbidden');
    if (!isEditableItem(item)) throw notEditable('text', 'This cannot be edited.');
    const faults = webhookFaults(text);
    if (faults.length > 0) {
      throw new AppError('validation_failed', 'It would not be understood like this either.', faults);
    }
    const audit = auditEntry(actor, this.clock.now(), {
      action: 'operations.edited',
      about: `quarantined ${item._id}`,
      before: { characters: (item.edited ?? item.body).length },
      after: { characters: text.length },
    });
    return this.quarantine.edit(item, text, audit);
  }
}

function found<T>(one: T | null): T {
  if (one === null) throw new AppError('not_found', 'There is no such failure.');
  return one;
}

function notEditable(field: string, message: string): AppError {
  return new AppError('validation_failed', message, [{ field, message }]);
}
