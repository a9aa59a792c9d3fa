import { inject, Injectable } from '@angular/core';
import {
  type ConversationRow,
  ENDPOINTS,
  filledReply,
  type Macro,
  type MacroStep,
  openVariable,
} from '@feelori/contracts';
import {
  ApiClient,
  failureOf,
  LabelBook,
  macroStepWords,
  SavedReplyBook,
  Session,
  ShopSettings,
} from '@feelori/console/core';
import { DoneNews } from './done-news';
import { newClientId } from './new-client-id';
import { OutgoingReplies } from './outgoing-replies';
import { RowNews } from './row-news';

const HOUR_MS = 3_600_000;

/** Why a step cannot be done, before anybody is asked. */
class StepRefusal extends Error {}

/** Does the steps of a macro one after the other, as if by hand; the first that is refused ends it, and is named. */
@Injectable({ providedIn: 'root' })
export class MacroRunner {
  private readonly api = inject(ApiClient);
  private readonly rows = inject(RowNews);
  private readonly done = inject(DoneNews);
  private readonly outgoing = inject(OutgoingReplies);
  private readonly replies = inject(SavedReplyBook);
  private readonly labels = inject(LabelBook);
  private readonly settings = inject(ShopSettings);
  private readonly user = inject(Session).user;
  private readonly running = new Set<string>();

  /** One at a time for a conversation. */
  async run({ name, steps }: Macro, row: ConversationRow): Promise<void> {
    if (this.running.has(row.id)) return;
    this.running.add(row.id);
    let now = row;
    for (const [at, step] of steps.entries()) {
      try {
        now = await this.step(step, now);
        this.rows.tell(now);
      } catch (error) {
        const books = { replies: this.replies.all(), labels: this.labels.all() };
        const why = error instanceof StepRefusal ? error.message : failureOf(error).text;
        const words = `${name} stopped at step ${at + 1} (${macroStepWords(step, books)}): ${why}`;
        this.running.delete(row.id);
        return this.done.show({ words, isFailure: true, undo: null });
      }
    }
    this.running.delete(row.id);
    this.done.show({ words: `${row.customerName}: ${name}`, isFailure: false, undo: null });
  }

  private async step({ act, value }: MacroStep, row: ConversationRow): Promise<ConversationRow> {
    const { id, revision, assignee } = row;
    const call = (body: object) => ({ path: { id }, body });
    switch (act) {
      case 'reply':
        return this.reply(value, row);
      case 'label':
        return this.api.send(ENDPOINTS.putLabels, call({ add: [value], remove: [] }));
      case 'unlabel':
        return this.api.send(ENDPOINTS.putLabels, call({ add: [], remove: [value] }));
      case 'assign': {
        const to = value === 'me' ? (this.user()?.id ?? null) : null;
        return this.api.send(ENDPOINTS.assign, call({ revision, assignee: to }));
      }
      case 'snooze': {
        const until = new Date(Date.now() + Number(value) * HOUR_MS).toISOString();
        return this.api.send(ENDPOINTS.snooze, call({ revision, until }));
      }
      case 'resolve':
        return this.api.send(ENDPOINTS.resolve, call({ revision }));
      case 'hand_back':
        return this.api.send(ENDPOINTS.handBack, call({ from: assignee?.id ?? null }));
    }
  }

  /** Sends a saved reply. Where no answer tells whether it arrived, it is sent on like any reply, under the same id, so once. */
  private async reply(savedId: string, { id, customerName }: ConversationRow): Promise<ConversationRow> {
    const saved = this.replies.all().find((one) => one.id === savedId);
    if (saved === undefined) throw new StepRefusal('this saved reply was removed.');
    const text = filledReply(saved.text, {
      customer_name: customerName,
      agent_name: this.user()?.name ?? '',
      shop_name: this.settings.value('shop.name') ?? '',
      order: '',
    });
    const open = openVariable(text);
    if (open !== null) throw new StepRefusal(`{{${open.name}}} is not known here. Write this one yourself.`);
    const clientMessageId = newClientId();
    try {
      await this.api.send(ENDPOINTS.reply, { path: { id }, body: { clientMessageId, text } });
    } catch (error) {
      if (failureOf(error).code === 'unreachable') this.outgoing.send(id, text, undefined, clientMessageId);
      throw error;
    }
    return this.api.send(ENDPOINTS.conversation, { path: { id } });
  }
}
