import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ENDPOINTS, type SettingVersion, type SettingView } from '@feelori/contracts';
import { ApiClient, failureTextIn } from '@feelori/console/core';
import { VersionRow } from './version-row';

const AT_ONCE = 10;

interface Row {
  version: SettingVersion;
  before: SettingVersion | null;
}

/** The history of a setting, folded away until somebody wants it: its versions, newest first. */
@Component({
  selector: 'fe-version-list',
  imports: [VersionRow],
  template: `
    <button #opener type="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
      {{ open() ? 'Hide the history' : 'History' }}<span class="fe-unseen"> of {{ about() }}</span>
    </button>
    @if (open()) {
      @if (problem(); as text) {
        <p class="bad" role="alert">The history could not be loaded: {{ text }}</p>
      }
      <ol [attr.aria-label]="'Versions of ' + about()">
        @for (row of shown(); track row.version.version) {
          <li>
            <fe-version-row
              [name]="setting().name"
              [version]="row.version"
              [before]="row.before"
              [current]="setting()"
              [mayChange]="mayChange()"
              (goBack)="choose(row.version.version)"
            />
          </li>
        }
      </ol>
      @if (rows().length > shown().length) {
        <button type="button" (click)="most.set(most() + step)">Show older ones</button>
      }
    }
  `,
  styleUrl: './version-list.scss',
})
export class VersionList {
  readonly setting = input.required<SettingView>();
  /** What the setting is called. */
  readonly about = input.required<string>();
  readonly mayChange = input(false);
  /** The version that is to hold again. */
  readonly goBack = output<number>();

  protected readonly step = AT_ONCE;
  protected readonly open = signal(false);
  protected readonly most = signal(AT_ONCE);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly answer = inject(ApiClient).get(ENDPOINTS.setting, () =>
    this.open() ? { path: { name: this.setting().name } } : undefined,
  );
  protected readonly problem = failureTextIn(this.answer);
  protected readonly rows = computed<Row[]>(() => {
    const history = this.answer.hasValue() ? this.answer.value() : undefined;
    if (history === undefined) return [];
    const all: SettingVersion[] = [history, ...history.earlier];
    const byVersion = new Map(all.map((one) => [one.version, one]));
    return all.map((version) => ({ version, before: byVersion.get(version.version - 1) ?? null }));
  });
  protected readonly shown = computed(() => this.rows().slice(0, this.most()));

  constructor() {
    // A new version of the setting is a new line of its history.
    const version = computed(() => this.setting().version);
    effect(() => {
      version();
      untracked(() => {
        if (this.answer.hasValue()) this.answer.reload();
      });
    });
  }

  protected choose(version: number): void {
    // The line that was asked goes away with what it asked.
    this.opener()?.nativeElement.focus();
    this.goBack.emit(version);
  }
}
