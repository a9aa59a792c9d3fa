import { Component, inject, signal } from '@angular/core';
import { CATALOGUE_WORDS_MAX, type CatalogueTrial, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureOf } from '@feelori/console/core';
import { filterWords } from './filter-words';

const WAIT_MS = 30_000;

/** Looks for products as the assistant would, and shows what the words became; nothing is sent to anybody. */
@Component({
  selector: 'fe-catalogue-trial-box',
  template: `
    <form class="bar" (submit)="$event.preventDefault(); try()">
      <label>
        What a customer writes
        <input
          #box
          type="text"
          dir="auto"
          autocomplete="off"
          [maxLength]="longest"
          [value]="words()"
          (input)="words.set(box.value)"
        />
      </label>
      <button type="submit" class="main" [disabled]="busy() || words().trim() === ''">Try it</button>
    </form>
    <p class="quiet" role="status">{{ busy() ? 'Looking…' : '' }}</p>
    @if (failure(); as why) {
      <p class="failure" role="alert">{{ why }}</p>
    }
    @if (trial(); as found) {
      <div class="card">
        <h3>What “{{ tried() }}” becomes</h3>
        @for (look of found.looks; track $index) {
          <dl>
            @for (filter of look.filters; track filter.name) {
              <div>
                <dt>{{ filterWords(filter.name) }}</dt>
                <dd dir="auto">{{ filter.value === 'true' ? 'yes' : filter.value }}</dd>
              </div>
            } @empty {
              <dd>Everything there is</dd>
            }
          </dl>
          @if (!look.ok) {
            <p class="quiet">The catalogue could not be asked.</p>
          }
        } @empty {
          <p class="quiet">It was no look for products.</p>
        }
        <h3>What is shown, in this order</h3>
        <ol>
          @for (product of found.products; track product.id) {
            <li dir="auto">{{ product.title || 'Product ' + product.id }}</li>
          } @empty {
            <li class="quiet">No product.</li>
          }
        </ol>
        <h3>What it says</h3>
        @for (words of found.says; track $index) {
          <p class="told" dir="auto">{{ words }}</p>
        }
        <p class="quiet">
          By {{ found.answeredBy === 'rules' ? 'the rules, without a model' : found.answeredBy }}
        </p>
      </div>
    }
  `,
  styleUrls: ['../../ui/src/cards-page.scss', './catalogue-page.scss'],
})
export class CatalogueTrialBox {
  private readonly api = inject(ApiClient);
  protected readonly longest = CATALOGUE_WORDS_MAX;
  protected readonly filterWords = filterWords;
  protected readonly words = signal('');
  protected readonly tried = signal('');
  protected readonly trial = signal<CatalogueTrial | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected async try(): Promise<void> {
    const words = this.words().trim();
    if (words === '' || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const call = { body: { words }, timeoutMs: WAIT_MS };
      this.trial.set(await this.api.send(ENDPOINTS.tryCatalogue, call));
      this.tried.set(words);
    } catch (error) {
      this.failure.set(failureOf(error).text);
    } finally {
      this.busy.set(false);
    }
  }
}
