import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ACTION_NOTE_MAX, type ActionView, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureOf, failureTextIn, focusNext, mayNow, reloadOnNews } from '@feelori/console/core';
import { Icon } from '@feelori/console/ui';
import { actionStateWords, actionWords, detailWords, linesWords } from './action-words';
import { RowNews } from './row-news';

const RELOAD_GAP_MS = 250;
/** What a customer was only asked, and what came to its end long before, needs nobody's look. */
const SHOWN: ReadonlySet<ActionView['state']> = new Set([
  'confirmed',
  'approved',
  'running',
  'failed',
  'unknown',
]);

/** What the customer of a conversation wants done to an order: a person of the shop approves or declines it here. */
@Component({
  selector: 'fe-action-bar',
  imports: [Icon],
  templateUrl: './action-bar.html',
  styleUrls: ['./decision.scss', './action-bar.scss'],
})
export class ActionBar {
  readonly conversationId = input.required<string>();
  /** What had the focus is gone with the decision. */
  readonly decided = output();

  private readonly api = inject(ApiClient);
  private readonly rows = inject(RowNews);
  private readonly resource = this.api.get(ENDPOINTS.actions, () => ({
    path: { id: this.conversationId() },
  }));
  /** Of this conversation alone; empty until they are known. */
  protected readonly actions = computed(() =>
    (this.resource.hasValue() ? this.resource.value().items : []).filter(({ state }) => SHOWN.has(state)),
  );
  /** Why they are not known. */
  protected readonly unknown = failureTextIn(this.resource);
  private readonly focusNext = focusNext();
  private readonly noteBox = viewChild<ElementRef<HTMLElement>>('noteBox');
  private readonly declineButton = viewChild<ElementRef<HTMLElement>>('declineButton');
  protected readonly mayDecide = mayNow('actions:decide');
  protected readonly noteMax = ACTION_NOTE_MAX;
  protected readonly busy = signal(false);
  /** The key of the one that is being declined, with a word to the customer. */
  protected readonly declining = linkedSignal<string, string | null>({
    source: this.conversationId,
    computation: () => null,
  });
  protected readonly note = linkedSignal<string | null, string>({
    source: this.declining,
    computation: () => '',
  });
  protected readonly failure = linkedSignal<string, string | null>({
    source: this.conversationId,
    computation: () => null,
  });
  protected readonly words = actionWords;
  protected readonly lines = linesWords;
  protected readonly details = detailWords;
  protected readonly state = actionStateWords;

  constructor() {
    reloadOnNews(
      this.resource,
      RELOAD_GAP_MS,
      (news) =>
        news.type === 'reset' ||
        (news.type === 'action.changed' && news.conversationId === this.conversationId()),
    );
  }

  protected approve({ key }: ActionView): Promise<void> {
    return this.decide(key, { decision: 'approve' });
  }

  protected decline({ key }: ActionView): Promise<void> {
    const note = this.note().trim();
    return this.decide(key, { decision: 'decline', ...(note === '' ? {} : { note }) });
  }

  protected reload(): void {
    this.resource.reload();
  }

  protected askDecline({ key }: ActionView): void {
    this.declining.set(key);
    this.focusNext(this.noteBox);
  }

  protected back(): void {
    this.declining.set(null);
    this.focusNext(this.declineButton);
  }

  private async decide(key: string, body: object): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    const id = this.conversationId();
    try {
      await this.api.send(ENDPOINTS.decideAction, { path: { id, key }, body });
      this.declining.set(null);
      this.decided.emit();
      this.rows.tell(await this.api.send(ENDPOINTS.conversation, { path: { id } }));
    } catch (error) {
      this.failure.set(failureOf(error).text);
    } finally {
      this.busy.set(false);
      this.resource.reload();
    }
  }
}
