import { HttpClient } from '@angular/common/http';
import { Component, inject, output, signal } from '@angular/core';
import {
  ARTICLE_LINK_MAX,
  ENDPOINTS,
  IMPORT_MAX_BYTES,
  type ImportedText,
  UPLOAD_TYPE,
} from '@feelori/contracts';
import { ApiClient, failureOf } from '@feelori/console/core';
import { firstValueFrom } from 'rxjs';

const NAME_MAX = 240;
/** A large file over a slow line, and a page that the shop is slow to give. */
const UPLOAD_MS = 120_000;
const PAGE_MS = 30_000;
const OTHERWISE = ' You can also copy the text and paste it below.';

/** Fills an article from a file or from a page of the shop; what was read is looked at before it is published. */
@Component({
  selector: 'fe-import-box',
  template: `
    <details>
      <summary>Begin with a file or a page of the shop</summary>
      <div class="bar">
        <label>
          File: Markdown, HTML, PDF or text
          <input
            #file
            type="file"
            accept=".md,.markdown,.txt,.html,.htm,.pdf"
            [disabled]="busy()"
            (change)="readFile(file)"
          />
        </label>
      </div>
      <form class="bar" (submit)="$event.preventDefault(); readPage()">
        <label>
          Page of the shop
          <input
            #box
            type="url"
            dir="ltr"
            placeholder="https://"
            autocomplete="off"
            [maxLength]="longest"
            [value]="url()"
            (input)="url.set(box.value)"
          />
        </label>
        <button type="submit" [disabled]="busy() || url().trim() === ''">Read the page</button>
      </form>
      <p class="quiet" role="status">{{ busy() ? 'Reading…' : note() }}</p>
      @if (failure(); as words) {
        <p class="failure" role="alert">{{ words }}</p>
      }
    </details>
  `,
  styleUrls: ['../../ui/src/cards-page.scss', './knowledge-page.scss'],
})
export class ImportBox {
  private readonly api = inject(ApiClient);
  private readonly http = inject(HttpClient);
  readonly imported = output<ImportedText>();
  protected readonly longest = ARTICLE_LINK_MAX;
  protected readonly url = signal('');
  protected readonly busy = signal(false);
  protected readonly note = signal('');
  protected readonly failure = signal<string | null>(null);

  protected async readFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    // The same file may be chosen again once it was mended.
    input.value = '';
    if (file === undefined) return;
    if (file.size > IMPORT_MAX_BYTES) {
      this.failure.set(`The file is longer than ${IMPORT_MAX_BYTES / 1_048_576} MB.`);
      return;
    }
    const options = {
      timeout: UPLOAD_MS,
      params: { name: file.name.slice(-NAME_MAX) },
      headers: { 'Content-Type': UPLOAD_TYPE },
    };
    await this.read(() =>
      firstValueFrom(this.http.post<ImportedText>(ENDPOINTS.importFile.path, file, options)),
    );
  }

  protected async readPage(): Promise<void> {
    const body = { url: this.url().trim() };
    if (body.url === '') return;
    await this.read(() => this.api.send(ENDPOINTS.importPage, { body, timeoutMs: PAGE_MS }));
  }

  private async read(ask: () => Promise<ImportedText>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    this.note.set('');
    try {
      const text = await ask();
      const cut = `; ${text.leftOut.toLocaleString()} characters at its end did not fit and were left out`;
      this.note.set(`Read. Look it over before you publish it${text.leftOut > 0 ? cut : ''}.`);
      this.imported.emit(text);
    } catch (error) {
      const { code, text } = failureOf(error);
      this.failure.set(code === 'unreachable' ? text + OTHERWISE : text);
    } finally {
      this.busy.set(false);
    }
  }
}
