import { Injectable } from '@nestjs/common';
import { type TextChange, textFault, type TextUndo, type TextWording } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { type StoredText, StoredTexts } from '@feelori/records/texts';
import { TextFollower } from '@feelori/skills/edited-texts';
import { type OneText, startOf, textNamed, wordingOf } from './text-reader';

/** People change texts, each as they saw it, and go back to earlier versions. */
@Injectable()
export class TextChanger {
  constructor(
    private readonly stored: StoredTexts,
    private readonly follower: TextFollower,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets it; said in this process when this resolves. `validation_failed` where it does not fit, and `conflict` when somebody
   * changed it since the caller saw it: then the old words stay.
   */
  async change(
    id: string,
    language: string,
    { value, expectedVersion }: TextChange,
    actor: Actor,
  ): Promise<TextWording> {
    const one = textNamed(id, language);
    refuseFaulty(one, value);
    const before = await this.expected(one, expectedVersion);
    return this.write(one, before, { value: value === startOf(one) ? null : value, actor });
  }

  /** Says again what it said in an earlier version, which makes a new one. `not_found` for one that is not kept. */
  async undo(
    id: string,
    language: string,
    { toVersion, expectedVersion }: TextUndo,
    actor: Actor,
  ): Promise<TextWording> {
    const one = textNamed(id, language);
    const before = await this.expected(one, expectedVersion);
    const target =
      toVersion === 0 ? { value: null } : before?.earlier.find(({ version }) => version === toVersion);
    if (target === undefined) throw new AppError('not_found', 'That version of the text is not kept.');
    // What a text has to hold may be more than it was then.
    if (target.value !== null) refuseFaulty(one, target.value);
    return this.write(one, before, { value: target.value, actor });
  }

  private async expected({ key }: OneText, version: number): Promise<StoredText | null> {
    const before = await this.stored.byId(key);
    if ((before?.version ?? 0) !== version) throw changedSince();
    return before;
  }

  private async write(
    one: OneText,
    before: StoredText | null,
    { value, actor }: { value: string | null; actor: Actor },
  ): Promise<TextWording> {
    const at = this.clock.now();
    const audit = auditEntry(actor, at, {
      action: 'texts.changed',
      about: `text ${one.key}`,
      before: { value: before?.value ?? null },
      after: { value },
    });
    const row = await this.stored.change(one.key, before, { value, by: actor.id, at }, audit);
    if (row === null) throw changedSince();
    await this.follower.announceChange();
    await this.live.publish({ type: 'texts.changed' });
    return wordingOf(one, row);
  }
}

function refuseFaulty({ known }: OneText, value: string): void {
  const fault = textFault(known.definition, value);
  if (fault !== null) throw new AppError('validation_failed', fault, [{ field: 'value', message: fault }]);
}

function changedSince(): AppError {
  return new AppError('conflict', 'Somebody changed this text since you saw it. Look at it again first.');
}
