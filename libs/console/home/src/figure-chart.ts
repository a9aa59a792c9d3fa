import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Direction, Theme } from '@feelori/console/core';
import { BehindList } from './behind-list';
import type { Behind, ChartData } from './chart-data';
import { ChartLibrary, type DrawnChart } from './chart-library';
import { chartFile, chartRows, chartWords } from './chart-table';
import { labelLines, LETTERS_FEWEST } from './label-lines';
import { saveFile } from './save-file';

const HEIGHT_REM = 14;

/** A chart under its heading, the same as a table and as a file, with the conversations behind a point of it. */
@Component({
  selector: 'fe-figure-chart',
  imports: [BehindList],
  templateUrl: './figure-chart.html',
  styleUrl: './figure-chart.scss',
})
export class FigureChart {
  readonly data = input.required<ChartData>();
  private readonly library = inject(ChartLibrary);
  private readonly document = inject(DOCUMENT);
  private readonly theme = inject(Theme).name;
  private readonly direction = inject(Direction).name;
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly isDark = signal(false);
  private drawn: Promise<DrawnChart> | null = null;

  /** A browser that cannot draw it shows the table. */
  protected readonly failed = signal(false);
  private readonly wanted = signal(false);
  protected readonly asTable = computed(() => this.wanted() || this.failed());
  protected readonly rows = computed(() => chartRows(this.data()));
  protected readonly words = computed(() => chartWords(this.data()));
  /** In rem: what words take in their lines, where they stand beside the bars. */
  protected readonly height = computed(() => {
    const { look, labels } = this.data();
    if (look !== 'words') return HEIGHT_REM;
    const lines = Math.max(1, ...labels.map((label) => labelLines(label, LETTERS_FEWEST).length));
    return Math.max(HEIGHT_REM, 4 + labels.length * (lines * 0.9 + 0.75));
  });
  protected readonly behind = signal<{ of: string; query: Behind } | null>(null);

  constructor() {
    this.followLight();
    effect(() => {
      const canvas = this.canvas()?.nativeElement;
      const data = this.data();
      // What colours and sides depend on.
      [this.theme(), this.direction(), this.isDark()].forEach(() => undefined);
      if (canvas === undefined) return this.end();
      this.drawn ??= this.library.draw(canvas, this.data(), (series, label) => this.look(series, label));
      this.drawn.then((chart) => chart.show(data)).catch(() => this.failed.set(true));
    });
    inject(DestroyRef).onDestroy(() => this.end());
  }

  protected toggle(): void {
    this.wanted.set(!this.asTable());
  }

  protected save(): void {
    const { id } = this.data();
    saveFile(this.document, chartFile(this.data()), `feelori-${id.replaceAll('_', '-')}.csv`);
  }

  protected look(series: number, label: number): void {
    const { series: all, labels } = this.data();
    const query = this.rows()[label]?.cells[series]?.behind ?? null;
    if (query === null) return;
    this.behind.set({ of: `${labels[label]}, ${all[series]?.name}`, query });
  }

  private end(): void {
    void this.drawn?.then((chart) => chart.end()).catch(() => undefined);
    this.drawn = null;
  }

  private followLight(): void {
    const query = (this.document.defaultView as Partial<Window> | null)?.matchMedia?.(
      '(prefers-color-scheme: dark)',
    );
    if (query === undefined) return;
    const follow = (): void => this.isDark.set(query.matches);
    follow();
    query.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  }
}
