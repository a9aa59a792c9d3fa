import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { INBOX_VIEWS } from '@feelori/contracts';
import { CommandList, ConversationCounts, MacroBook, mayNow, Now } from '@feelori/console/core';
import { EmptyState, Icon, NotLoaded, Skeleton, FailurePanel } from '@feelori/console/ui';
import { BulkBar } from './bulk-bar';
import { BulkCommands } from './bulk-commands';
import { ConversationCommands } from './conversation-commands';
import { ConversationDialogs } from './conversation-dialogs';
import { ConversationList } from './conversation-list';
import { ConversationListStore } from './conversation-list-store';
import { CustomerColumn } from './customer-column';
import { CustomerSide } from './customer-side';
import { DoneLine } from './done-line';
import { EMPTY_BY_LABEL, EMPTY_BY_SEARCH, EMPTY_VIEWS } from './empty-views';
import { TakeoverNotices } from './takeover-notices';
import { inboxCommands } from './inbox-commands';
import { actOf, type InboxAct } from './key-table';
import { KeyShortcuts } from './key-shortcuts';
import { LabelFilter } from './label-filter';
import { SearchBox } from './search-box';
import { MacroRunner } from './macro-runner';
import { Selection } from './selection';
import { ShortcutsDialog } from './shortcuts-dialog';
import { ThreadPanel } from './thread-panel';
import { ViewTabs } from './view-tabs';

/** Where letters write, or look for what begins with them. */
const TAKES_LETTERS = 'input, textarea, select, [contenteditable], [role="menu"]';

/** List and thread side by side; on a phone one at a time. The URL says which conversation is open. */
@Component({
  selector: 'fe-inbox-page',
  imports: [
    BulkBar,
    ConversationList,
    CustomerColumn,
    DoneLine,
    EmptyState,
    TakeoverNotices,
    Icon,
    LabelFilter,
    NotLoaded,
    SearchBox,
    Skeleton,
    ThreadPanel,
    FailurePanel,
    ViewTabs,
  ],
  providers: [BulkCommands, ConversationListStore, Selection],
  templateUrl: './inbox-page.html',
  styleUrls: ['./icon-button.scss', './inbox-page.scss'],
  host: {
    '[class.one-open]': 'id() !== undefined',
    '[class.with-customer]': 'beside() !== undefined',
    '(document:keydown)': 'shortcut($event)',
  },
})
export class InboxPage {
  /** From the URL: `/inbox/:id`. */
  readonly id = input<string>();

  /** From the URL: `?view=mine`; anything else shows all. */
  readonly view = input<string>();

  /** From the URL: `?label=<id>` shows only what carries it. */
  readonly label = input<string>();

  /** From the URL: `?search=red dress`. */
  readonly search = input<string>();

  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly commands = inject(ConversationCommands);
  private readonly dialogs = inject(ConversationDialogs);
  protected readonly selection = inject(Selection);
  private readonly keys = inject(KeyShortcuts);
  private readonly macros = inject(MacroBook);
  private readonly runner = inject(MacroRunner);
  private readonly list = viewChild(ConversationList);
  private readonly searchBox = viewChild.required(SearchBox);
  private readonly panel = viewChild(ThreadPanel);
  private readonly customer = inject(CustomerSide);
  /** The conversation whose customer stands beside its thread. */
  protected readonly beside = computed(() =>
    this.id() !== undefined && this.customer.isWide() && this.customer.isOn()
      ? this.panel()?.row()
      : undefined,
  );
  protected readonly store = inject(ConversationListStore);
  protected readonly now = inject(Now).value;
  protected readonly chosen = computed(() => this.store.rows().find((row) => row.id === this.id()));
  protected readonly counts = inject(ConversationCounts).all;
  protected readonly chosenView = computed(() => INBOX_VIEWS.find((view) => view === this.view()) ?? 'all');
  /** Where the open conversation is in the list, or was before it left. */
  private readonly place = linkedSignal<number, { at: number; isThere: boolean }>({
    source: () => this.store.rows().findIndex((row) => row.id === this.id()),
    computation: (at, before) =>
      at < 0 ? { at: before?.value.at ?? 0, isThere: false } : { at, isThere: true },
  });
  protected readonly mayAct = mayNow('conversations:reply');
  protected readonly empty = computed(() => {
    if (this.search()) return EMPTY_BY_SEARCH;
    return this.label() ? EMPTY_BY_LABEL : EMPTY_VIEWS[this.chosenView()];
  });

  constructor() {
    const perform = (act: InboxAct): Promise<void> => this.perform(act);
    inject(CommandList).offer(
      computed(() => (this.panel()?.row() === undefined || !this.mayAct() ? [] : this.macroCommands())),
    );
    inject(CommandList).offer(computed(() => inboxCommands(this.panel()?.row(), this.mayAct(), perform)));
    effect(() => {
      this.chosenView();
      this.label();
      this.search();
      untracked(() => this.selection.stop());
    });
    effect(() => {
      const [label, search] = [this.label() ?? '', this.search() ?? ''];
      this.store.look.set({ view: this.chosenView(), label, search });
    });
  }

  protected async open(id: string): Promise<void> {
    await this.router.navigate(['/inbox', id], { queryParamsHandling: 'preserve' });
  }

  protected toFound(): void {
    this.list()?.focus();
  }

  protected showShortcuts(): void {
    this.dialog.open(ShortcutsDialog, { autoFocus: 'dialog' });
  }

  protected async shortcut(event: KeyboardEvent): Promise<void> {
    const writing = (event.target as HTMLElement | null)?.closest(TAKES_LETTERS);
    const busy = writing || this.dialog.openDialogs.length > 0 || event.defaultPrevented;
    if (busy || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.keys.on() && this.mayAct()) this.macroOf(event.key)?.run();
    const act = actOf(event.key);
    if (act !== null && (act === 'help' || this.keys.on())) {
      event.preventDefault();
      await this.perform(act);
    }
    if (event.key === 'Escape' && this.selection.isOn()) return this.selection.stop();
    if (event.key === 'Escape' && this.id() !== undefined) {
      await this.router.navigate(['/inbox'], { queryParamsHandling: 'preserve' });
      this.list()?.focus();
    }
  }

  private readonly macroCommands = computed(() =>
    this.macros.all().map((macro) => ({
      id: `macro.${macro.id}`,
      words: macro.name,
      group: 'Macros',
      keys: macro.key === null ? [] : [macro.key],
      run: () => {
        const row = this.panel()?.row();
        if (row !== undefined) void this.runner.run(macro, row);
      },
    })),
  );

  protected async toggleCustomer(): Promise<void> {
    const row = this.panel()?.row();
    if (row === undefined) return;
    await this.customer.toggle(row);
    const keep = (): void => this.keepFocus(() => this.panel()?.toCustomerButton());
    afterNextRender({ read: keep }, { injector: this.injector });
  }

  private macroOf(key: string): { run: () => void } | undefined {
    return this.macroCommands().find(({ keys }) => keys.some((one) => one === key));
  }

  private async perform(act: InboxAct): Promise<void> {
    if (act === 'next' || act === 'previous') return this.step(act === 'next' ? 1 : -1);
    if (act === 'help') this.showShortcuts();
    else if (act === 'search') this.searchBox().focus();
    else if (act === 'reply') this.panel()?.reply();
    else if (act === 'note') this.panel()?.note();
    else if (act === 'product' || act === 'order') this.panel()?.fromShop(act);
    else if (act === 'way') await this.toWay();
    else if (act === 'customer') await this.toggleCustomer();
    else if (this.mayAct()) await this.change(act);
  }

  private async toWay(): Promise<void> {
    const id = this.panel()?.wayOf(this.document.activeElement) ?? null;
    if (id !== null) await this.router.navigate(['/messages', id, 'way']);
  }

  /** The row that has the focus, else the open one. */
  private pick(): void {
    const id = this.list()?.focused() ?? this.id();
    if (id !== undefined) this.selection.turn(id);
  }

  private async change(act: InboxAct): Promise<void> {
    const row = this.panel()?.row();
    if (act === 'select') return this.pick();
    if (row === undefined) return;
    if (act === 'snooze') await this.dialogs.snooze(row);
    else if (act === 'assign') await this.dialogs.assign(row);
    else if (act === 'label') await this.dialogs.labels(row);
    else await this.commands.resolveOrReopen(row);
    afterNextRender({ read: () => this.keepFocus() }, { injector: this.injector });
  }

  /** What had it may have left the list, or the page. */
  private keepFocus(give: () => void = () => this.list()?.focus()): void {
    const { activeElement, body } = this.document;
    if (activeElement === null || activeElement === body) give();
  }

  /** Opens the conversation below or above the open one, also where that has just left; the first when none is open. */
  private async step(by: 1 | -1): Promise<void> {
    const { at, isThere } = this.place();
    const next = this.store.rows()[isThere || by < 0 ? at + by : at];
    if (next !== undefined) await this.open(next.id);
  }
}
