import { Component, computed, effect, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { type ConversationRow, ENDPOINTS, type MessageTemplate } from '@feelori/contracts';
import { ApiClient, failureIn } from '@feelori/console/core';
import { FailurePanel } from '@feelori/console/ui';
import type { KnownWords } from './prefilled-values';
import { rovingIndex } from './roving-index';
import { type FilledBefore, type FilledChoice, TemplateForm } from './template-form';
import { languageWords, obstacleWords, priceWords, qualityWords, templatesLike } from './template-words';

/** Whom the template is for, and what was filled in before where a send did not get through. */
export interface TemplateAsk {
  conversation: Pick<ConversationRow, 'id' | 'customerName'>;
  known: KnownWords;
  again: FilledBefore | null;
}

/** Asks which template goes out and what stands in its places; closes with that, or with nothing. */
@Component({
  selector: 'fe-template-dialog',
  imports: [
    FailurePanel,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    TemplateForm,
  ],
  templateUrl: './template-dialog.html',
  styleUrls: ['./choice-dialog.scss', './template-dialog.scss'],
  host: { '(keydown)': 'key($event)' },
})
export class TemplateDialog {
  protected readonly dialog = inject<MatDialogRef<TemplateDialog, FilledChoice>>(MatDialogRef);
  protected readonly ask = inject<TemplateAsk>(MAT_DIALOG_DATA);
  private readonly api = inject(ApiClient);
  private readonly list = this.api.get(ENDPOINTS.templates);
  private readonly costs = this.api.get(ENDPOINTS.templatePrices, () => ({
    path: { id: this.ask.conversation.id },
  }));
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  private readonly rows = viewChild<ElementRef<HTMLElement>>('rows');

  protected readonly typed = signal('');
  protected readonly language = signal('');
  private readonly picked = signal<string | null>(this.ask.again?.templateId ?? null);
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().items : undefined));
  protected readonly prices = computed(() => (this.costs.hasValue() ? this.costs.value() : undefined));
  protected readonly failure = failureIn(this.list);
  protected readonly languages = computed(() =>
    [...new Set(this.all()?.map(({ language }) => language))]
      .map((code) => ({ code, words: languageWords(code) }))
      .sort((a, b) => a.words.localeCompare(b.words)),
  );
  protected readonly shown = computed(() =>
    templatesLike(this.all() ?? [], this.typed(), this.language()).map((template) => ({
      template,
      language: languageWords(template.language),
      quality: qualityWords(template),
      obstacle: obstacleWords(template),
      price: priceWords(template.category, this.prices()),
    })),
  );
  /** Null also when the one that was chosen may not go out any more. */
  protected readonly chosen = computed(
    () => this.all()?.find(({ id, obstacle }) => id === this.picked() && obstacle === null) ?? null,
  );

  constructor() {
    // Whenever there is a list to search in: at first, and on the way back to it.
    effect(() => this.search()?.nativeElement.focus());
  }

  protected choose({ id, obstacle }: MessageTemplate): void {
    if (obstacle === null) this.picked.set(id);
  }

  protected back(): void {
    this.picked.set(null);
  }

  protected reload(): void {
    this.list.reload();
  }

  /** Arrows go from the search into the list, and through it. */
  protected key(event: KeyboardEvent): void {
    const buttons = [...(this.rows()?.nativeElement.querySelectorAll('button') ?? [])];
    const to = rovingIndex(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    const isTyped = event.target === this.search()?.nativeElement && event.key !== 'ArrowDown';
    if (to === null || isTyped) return;
    event.preventDefault();
    buttons[to]?.focus();
  }
}
