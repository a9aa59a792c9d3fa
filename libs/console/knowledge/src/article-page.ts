import {
  Component,
  computed,
  DOCUMENT,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  ARTICLE_LINK_MAX,
  ARTICLE_TEXT_MAX,
  ARTICLE_TITLE_MAX,
  type Article,
  type ArticleRequest,
  type ImportedText,
  type Language,
  LANGUAGES,
} from '@feelori/contracts';
import { focusNext, mayNow, Now, shortTimeWords } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { ArticlePreview } from './article-preview';
import { ArticleStore } from './article-store';
import { ImportBox } from './import-box';
import { LANGUAGE_NAMES } from './language-names';

const LEAVE = 'What you wrote is not saved. Leave it?';
const EMPTY: ArticleRequest = { title: '', text: '', link: '', language: 'en' };

/** One article, new or kept: its words with a preview, its versions, and what may be done with it. */
@Component({
  selector: 'fe-article-page',
  imports: [ArticlePreview, EmptyState, FailurePanel, ImportBox, Page, RouterLink, Skeleton],
  providers: [ArticleStore],
  templateUrl: './article-page.html',
  styleUrls: ['../../ui/src/cards-page.scss', './knowledge-page.scss', './article-page.scss'],
  host: { '(window:beforeunload)': 'typed() && $event.preventDefault()' },
})
export class ArticlePage {
  /** From the URL: `/knowledge/articles/:id`; none for a new one. */
  readonly id = input<string>();
  /** The unanswered question it is written for, its words and their language. */
  readonly answers = input<string>();
  readonly question = input<string>();
  readonly language = input<string>();

  private readonly window = inject(DOCUMENT).defaultView;
  private readonly focusNext = focusNext();
  private readonly removeButton = viewChild<ElementRef<HTMLElement>>('removeButton');
  private readonly keepButton = viewChild<ElementRef<HTMLElement>>('keepButton');
  private readonly router = inject(Router);
  private readonly now = inject(Now).value;
  protected readonly store = inject(ArticleStore);
  protected readonly mayManage = mayNow('knowledge:manage');
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly longest = { title: ARTICLE_TITLE_MAX, link: ARTICLE_LINK_MAX };
  protected readonly removing = signal(false);
  protected readonly saved = signal(false);
  /** The draft holds words that are not saved. */
  protected readonly typed = signal(false);
  protected readonly draft = linkedSignal<ArticleRequest, ArticleRequest>({
    source: () => this.store.article() ?? this.begun(),
    computation: (kept, before) => (before !== undefined && untracked(this.typed) ? before.value : kept),
  });
  protected readonly isNew = computed(() => this.id() === undefined);
  protected readonly missing = computed(() => this.store.failure()?.code === 'not_found');
  protected readonly heading = computed(() =>
    this.isNew() ? 'New article' : (this.store.article()?.title ?? 'Article'),
  );
  protected readonly over = computed(() => this.draft().text.length - ARTICLE_TEXT_MAX);
  protected readonly savable = computed(() => {
    const { title, text } = this.draft();
    return !this.store.busy() && title.trim() !== '' && text.trim() !== '' && this.over() <= 0;
  });

  constructor() {
    effect(() => {
      this.store.id.set(this.id());
      this.typed.set(false);
    });
  }

  /** Asks where words would be lost. */
  mayLeave(): boolean {
    return !this.typed() || (this.window?.confirm(LEAVE) ?? true);
  }

  protected put(change: Partial<ArticleRequest>): void {
    this.saved.set(false);
    this.typed.set(true);
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected take({ title, text, link, language }: ImportedText): void {
    this.put({ title, text, link, language });
  }

  protected isLanguage(value: string): Language {
    return LANGUAGES.find((language) => language === value) ?? 'en';
  }

  protected when(at: string): string {
    return shortTimeWords(new Date(at), this.now());
  }

  protected async submit(): Promise<void> {
    if (!this.savable()) return;
    const sent = this.draft();
    const { title, text, link, language } = sent;
    const request = { title: title.trim(), text, link: link.trim(), language };
    const article = this.store.article();
    if (article !== undefined) {
      const isSaved = (await this.store.save(article, request)) !== null;
      // What was typed meanwhile is for the next time.
      if (isSaved && this.draft() === sent) this.typed.set(false);
      this.saved.set(isSaved && !this.typed());
      return;
    }
    const answers = this.answers();
    const added = await this.store.add({ ...request, ...(answers === undefined ? {} : { answers }) });
    if (added === null) return;
    if (this.draft() === sent) this.typed.set(false);
    await this.router.navigate(['/knowledge/articles', added.id], { replaceUrl: true });
  }

  protected async undo(article: Article, version: number): Promise<void> {
    if (!this.mayLeave()) return;
    const back = await this.store.undo(article, version);
    if (back === null) return;
    this.typed.set(false);
    this.draft.set(back);
  }

  protected askRemoval(): void {
    this.removing.set(true);
    this.focusNext(this.keepButton);
  }

  protected keepIt(): void {
    this.removing.set(false);
    this.focusNext(this.removeButton);
  }

  protected async remove(article: Article): Promise<void> {
    await this.store.remove(article);
    this.removing.set(false);
  }

  private begun(): ArticleRequest {
    const title = (this.question() ?? '').slice(0, ARTICLE_TITLE_MAX);
    return { ...EMPTY, title, language: this.isLanguage(this.language() ?? 'en') };
  }
}
