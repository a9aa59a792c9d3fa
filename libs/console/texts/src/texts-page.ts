import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ENDPOINTS, type Language, LANGUAGES, type TextView } from '@feelori/contracts';
import { ApiClient, failureIn, mayNow, reloadOnNews } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { LANGUAGE_NAMES } from './language-names';
import { TextsFileBox } from './texts-file-box';
import { brokenWords, changedWords, wordingIn } from './text-state';

const RELOAD_GAP_MS = 500;
/** What of all texts is shown. */
const SHOWN = ['all', 'changed', 'missing', 'broken'] as const;
type Shown = (typeof SHOWN)[number];

/** Every fixed sentence that customers read, by occasion and in one language at a time. */
@Component({
  selector: 'fe-texts-page',
  imports: [EmptyState, FailurePanel, Page, RouterLink, Skeleton, TextsFileBox],
  templateUrl: './texts-page.html',
  styleUrls: ['../../ui/src/cards-page.scss', './texts-page.scss'],
})
export class TextsPage {
  protected readonly resource = inject(ApiClient).get(ENDPOINTS.texts);
  protected readonly mayChange = mayNow('texts:change');
  protected readonly sought = signal('');
  protected readonly language = signal<Language>('en');
  protected readonly which = signal<Shown>('all');
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly choices: readonly { value: Shown; words: string }[] = [
    { value: 'all', words: 'All texts' },
    { value: 'changed', words: 'Changed by people' },
    { value: 'missing', words: 'Changed, but not in every language' },
    { value: 'broken', words: 'Broken' },
  ];
  protected readonly changedWords = changedWords;
  protected readonly brokenWords = brokenWords;
  protected readonly failure = failureIn(this.resource);
  protected readonly areas = computed(() => {
    if (!this.resource.hasValue()) return null;
    const sought = this.sought().trim().toLowerCase();
    return this.resource.value().areas.flatMap((area) => {
      const texts = area.texts.filter((text) => this.isShown(text, sought));
      return texts.length === 0 ? [] : [{ ...area, texts }];
    });
  });
  protected readonly count = computed(() =>
    (this.areas() ?? []).reduce((sum, { texts }) => sum + texts.length, 0),
  );

  constructor() {
    reloadOnNews(this.resource, RELOAD_GAP_MS, ({ type }) => type === 'texts.changed' || type === 'reset');
  }

  protected words(text: TextView): string {
    return wordingIn(text, this.language())?.value ?? '';
  }

  protected choose(language: string): void {
    this.language.set(LANGUAGES.find((one) => one === language) ?? 'en');
  }

  protected show(which: string): void {
    this.which.set(SHOWN.find((one) => one === which) ?? 'all');
  }

  private isShown(text: TextView, sought: string): boolean {
    const changed = text.wordings.filter((one) => one.changed).length;
    const fits = {
      all: true,
      changed: changed > 0,
      missing: changed > 0 && changed < text.wordings.length,
      broken: text.wordings.some(({ fault }) => fault !== null),
    }[this.which()];
    const said = [text.id, text.when, ...text.wordings.map(({ value }) => value)];
    return fits && said.some((words) => words.toLowerCase().includes(sought));
  }
}
