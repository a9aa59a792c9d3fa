import { computed, inject, Injectable, signal } from '@angular/core';
import { ENDPOINTS, type Language, type TextWording } from '@feelori/contracts';
import { ApiClient, failureIn, failureOf, reloadOnNews } from '@feelori/console/core';

const RELOAD_GAP_MS = 500;

/** One text in one language, its versions, and what a person does with it: one thing at a time. */
@Injectable()
export class TextStore {
  private readonly api = inject(ApiClient);
  /** Nothing is shown before it is set. */
  readonly id = signal('');
  readonly language = signal<Language>('en');
  private readonly list = this.api.get(ENDPOINTS.texts);
  private readonly versions = this.api.get(ENDPOINTS.textHistory, () =>
    this.id() === '' ? undefined : { path: { id: this.id(), language: this.language() } },
  );
  readonly busy = signal(false);
  readonly refusal = signal<string | null>(null);
  readonly loaded = computed(() => this.list.hasValue());
  readonly text = computed(() =>
    this.list.hasValue()
      ? this.list
          .value()
          .areas.flatMap(({ texts }) => texts)
          .find(({ id }) => id === this.id())
      : undefined,
  );
  readonly wording = computed(() =>
    this.text()?.wordings.find(({ language }) => language === this.language()),
  );
  readonly history = computed(() => (this.versions.hasValue() ? this.versions.value().items : []));
  readonly failure = failureIn(this.list, this.versions);

  constructor() {
    const concerns = ({ type }: { type: string }) => type === 'texts.changed' || type === 'reset';
    reloadOnNews(this.list, RELOAD_GAP_MS, concerns);
    reloadOnNews(this.versions, RELOAD_GAP_MS, concerns);
  }

  reload(): void {
    this.list.reload();
    this.versions.reload();
  }

  save({ language, version }: TextWording, value: string): Promise<TextWording | null> {
    const path = { id: this.id(), language };
    return this.changed(() =>
      this.api.send(ENDPOINTS.changeText, { path, body: { value, expectedVersion: version } }),
    );
  }

  undo({ language, version }: TextWording, toVersion: number): Promise<TextWording | null> {
    const path = { id: this.id(), language };
    return this.changed(() =>
      this.api.send(ENDPOINTS.undoText, { path, body: { toVersion, expectedVersion: version } }),
    );
  }

  private async changed(act: () => Promise<TextWording>): Promise<TextWording | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      return await act();
    } catch (error) {
      this.refusal.set(failureOf(error).text);
      return null;
    } finally {
      this.busy.set(false);
      // Also where it was refused: the next change is made to what somebody else left.
      this.reload();
    }
  }
}
