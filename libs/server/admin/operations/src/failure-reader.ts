import { Injectable } from '@nestjs/common';
import {
  type EditableText,
  EDITED_TEXT_MAX,
  FAILURES_LISTED,
  type FailureCause,
  type FailureKind,
  type FailureRow,
  type FailuresQuery,
  type FailureTrace,
  may,
  type Role,
} from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { type DeadLetter, DeadLetters, type LetterCause } from '@feelori/records/dead-letters';
import { Quarantine, type QuarantinedItem } from '@feelori/records/quarantine';
import { Turns } from '@feelori/records/turns';
import { editableParts } from './editable-parts';
import { failureWords } from './failure-words';
import { isEditableItem } from './is-editable-item';
import { LetterFactsReader } from './letter-facts';
import { letterTexts } from './letter-texts';
import { maskedJson, maskedText } from './masked-text';
import { QuarantineReplayer } from './quarantine-replayer';
import { replayVerdict } from './replay-verdict';
import { tracedSteps } from './traced-steps';

/** Failures as people see them: by cause, one by one, and one with its trace. */
@Injectable()
export class FailureReader {
  constructor(
    private readonly letters: DeadLetters,
    private readonly quarantine: Quarantine,
    private readonly turns: Turns,
    private readonly facts: LetterFactsReader,
    private readonly replayer: QuarantineReplayer,
  ) {}

  async causes(): Promise<FailureCause[]> {
    const [letters, items] = await Promise.all([this.letters.causes(), this.quarantine.causes()]);
    return [
      ...letters.map((cause) => causeView('dead_letter', cause)),
      ...items.map((cause) => causeView('quarantined', cause)),
    ];
  }

  async ofCause({ kind, reason }: FailuresQuery): Promise<FailureRow[]> {
    if (kind === 'dead_letter') return (await this.letters.ofCause(reason, FAILURES_LISTED)).map(letterRow);
    return (await this.quarantine.ofCause(reason, FAILURES_LISTED)).map(itemRow);
  }

  /** `not_found` for one that is none. Whoever may not see texts sees how long they are. */
  async trace(kind: string, id: string, role: Role): Promise<FailureTrace> {
    const masked = !may(role, 'operations:texts');
    if (kind === 'dead_letter') {
      const letter = await this.letters.byId(id);
      if (letter !== null) return this.letterTrace(letter, masked);
    }
    if (kind === 'quarantined') {
      const item = await this.quarantine.byId(id);
      if (item !== null) return this.itemTrace(item, masked);
    }
    throw new AppError('not_found', 'There is no such failure.');
  }

  private async letterTrace(letter: DeadLetter, masked: boolean): Promise<FailureTrace> {
    const [facts, turn] = await Promise.all([this.facts.read(letter), this.turns.byId(letter._id)]);
    const shown = (text: string): string => (masked ? maskedText(text) : text);
    const editable =
      letter.reason === 'send_failed' && letter.resolvedAt === null
        ? editableParts(facts.entry, letter.edits)
        : [];
    return {
      ...letterRow(letter),
      verdict: replayVerdict(facts),
      steps: tracedSteps(letter, turn, facts.entry),
      texts: letterTexts(letter, turn, facts.entry).map(({ name, text }) => ({ name, text: shown(text) })),
      masked,
      editable: editable.map(({ i, text, max, edited }) => ({
        part: i,
        name: `Part ${i + 1}`,
        text: masked ? null : text,
        max,
        edited,
      })),
    };
  }

  private itemTrace(item: QuarantinedItem, masked: boolean): FailureTrace {
    const { edited } = item;
    const shown = (body: string): string => (masked ? maskedJson(body) : body);
    const came = item.field === null ? 'It came in' : `It came in, in the field ${item.field}`;
    return {
      ...itemRow(item),
      verdict: this.replayer.verdict(item),
      steps: [{ what: came, at: item.receivedAt.toISOString() }],
      texts: [
        { name: 'As it came', text: shown(item.body) },
        ...(edited === undefined ? [] : [{ name: 'As it was edited', text: shown(edited) }]),
      ],
      masked,
      editable: !masked && isEditableItem(item) ? [editableBody(item)] : [],
    };
  }
}

function editableBody({ body, edited }: QuarantinedItem): EditableText {
  const text = edited ?? body;
  return { part: null, name: 'The webhook', text, max: EDITED_TEXT_MAX, edited: edited !== undefined };
}

function causeView(kind: FailureKind, { reason, count, oldestAt, newestAt }: LetterCause): FailureCause {
  const [oldest, newest] = [oldestAt.toISOString(), newestAt.toISOString()];
  return { kind, reason, count, oldestAt: oldest, newestAt: newest, ...failureWords(kind, reason) };
}

function letterRow({ _id, reason, at, attempts, conversationId }: DeadLetter): FailureRow {
  return { kind: 'dead_letter', id: _id, reason, at: at.toISOString(), attempts, conversationId };
}

function itemRow({ _id, reason, receivedAt }: QuarantinedItem): FailureRow {
  const at = receivedAt.toISOString();
  return { kind: 'quarantined', id: _id, reason, at, attempts: null, conversationId: null };
}
