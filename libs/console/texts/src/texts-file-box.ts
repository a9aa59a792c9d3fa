import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { ENDPOINTS, type TextList } from '@feelori/contracts';
import { ApiClient, csvText, failureOf, mayNow, saveFile } from '@feelori/console/core';
import { importPlan, type ImportPlan, type PlannedChange } from './import-plan';
import { textsFile } from './texts-file';

const MOST_FAULTS = 50;
const LARGEST_BYTES = 5 * 1_048_576;

/** All texts as a file, to be worked on elsewhere; and such a file back, which changes nothing where one line is wrong. */
@Component({
  selector: 'fe-texts-file-box',
  template: `
    <details>
      <summary>As a file</summary>
      <div class="bar">
        <button type="button" (click)="save('csv')">Save as CSV</button>
        <button type="button" (click)="save('json')">Save as JSON</button>
        @if (mayChange()) {
          <label>
            Take over from a CSV or JSON file
            <input #file type="file" accept=".csv,.json" (change)="read(file.files)" />
          </label>
        }
      </div>
      @if (plan(); as found) {
        @if (found.faults.length > 0) {
          <p class="failure" role="alert">
            {{ found.faults.length }} {{ found.faults.length === 1 ? 'fault' : 'faults' }} in {{ name() }}:
            nothing is changed.
          </p>
          <ul aria-label="Faults of the file">
            @for (fault of shownFaults(); track $index) {
              <li dir="auto">{{ fault }}</li>
            }
          </ul>
        } @else if (found.changes.length === 0) {
          <p class="quiet" role="status">{{ told() ?? 'Everything in ' + name() + ' is so already.' }}</p>
        } @else {
          <p role="status">
            {{ name() }} changes {{ found.changes.length }}
            {{ found.changes.length === 1 ? 'wording' : 'wordings' }}.
          </p>
          <button type="button" class="main" [disabled]="busy()" (click)="apply(found.changes)">
            Change them
          </button>
        }
      }
      @if (failure(); as why) {
        <p class="failure" role="alert">{{ why }}</p>
      }
    </details>
  `,
  styleUrls: ['../../ui/src/cards-page.scss', './texts-page.scss'],
})
export class TextsFileBox {
  readonly list = input.required<TextList>();
  /** Texts were changed. */
  readonly changed = output();

  private readonly api = inject(ApiClient);
  private readonly document = inject(DOCUMENT);
  protected readonly mayChange = mayNow('texts:change');
  protected readonly name = signal('');
  protected readonly plan = signal<ImportPlan | null>(null);
  protected readonly busy = signal(false);
  protected readonly told = signal<string | null>(null);
  protected readonly failure = signal<string | null>(null);
  protected readonly shownFaults = computed(() => this.plan()?.faults.slice(0, MOST_FAULTS) ?? []);

  protected save(format: 'csv' | 'json'): void {
    const rows = this.list().areas.flatMap(({ texts }) =>
      texts.flatMap(({ id, when, wordings }) =>
        wordings.map(({ language, value }) => ({ id, language, when, text: value })),
      ),
    );
    const csv = () => csvText([['id', 'language', 'when', 'text'], ...rows.map((row) => Object.values(row))]);
    const words = format === 'csv' ? csv() : JSON.stringify(rows, null, 2);
    saveFile(this.document, new Blob([words]), `texts.${format}`);
  }

  protected async read(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (file === undefined) return;
    this.failure.set(null);
    this.told.set(null);
    this.plan.set(null);
    this.name.set(file.name);
    if (file.size > LARGEST_BYTES) {
      this.failure.set('The file is larger than 5 MB.');
      return;
    }
    const content = await file.text().catch(() => null);
    if (content === null) {
      this.failure.set('The file cannot be read.');
      return;
    }
    const { texts, faults } = textsFile(file.name, content);
    const unit = file.name.toLowerCase().endsWith('.json') ? 'Entry' : 'Line';
    const plan = importPlan(this.list(), texts, unit);
    this.plan.set({ ...plan, faults: [...faults, ...plan.faults] });
  }

  /** One after the other, each as it was seen; what somebody else changed meanwhile stops it. */
  protected async apply(changes: readonly PlannedChange[]): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    let done = 0;
    try {
      for (const { id, wording, value } of changes) {
        const path = { id, language: wording.language };
        const body = { value, expectedVersion: wording.version };
        await this.api.send(ENDPOINTS.changeText, { path, body });
        done += 1;
      }
      this.told.set(done === 1 ? 'Changed one wording.' : `Changed ${done} wordings.`);
    } catch (error) {
      const { id, wording } = changes[done] ?? { id: '', wording: { language: '' } };
      this.failure.set(
        `${done} of ${changes.length} are changed. ${id}, ${wording.language}: ${failureOf(error).text} Read the file again.`,
      );
    } finally {
      this.plan.set(this.failure() === null ? { changes: [], faults: [] } : null);
      this.busy.set(false);
      this.changed.emit();
    }
  }
}
