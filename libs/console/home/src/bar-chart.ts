import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { type Bar, csvOf } from './usage-figures';

const HEIGHT = 120;
const STEP = 20;
/** Few bars stay bars: they do not fill the whole width. */
const FEWEST = 12;

/** Bars under a heading, the same as a table, and as a file. */
@Component({
  selector: 'fe-bar-chart',
  templateUrl: './bar-chart.html',
  styleUrls: ['../../ui/src/report-page.scss', './bar-chart.scss'],
})
export class BarChart {
  readonly heading = input.required<string>();
  /** What the labels are: hour, day, reason. */
  readonly of = input.required<string>();
  /** What is counted. */
  readonly counted = input.required<string>();
  readonly bars = input.required<readonly Bar[]>();
  private readonly document = inject(DOCUMENT);
  protected readonly asTable = signal(false);
  protected readonly height = HEIGHT;
  protected readonly width = computed(() => Math.max(FEWEST, this.bars().length) * STEP);
  protected readonly total = computed(() => this.bars().reduce((sum, { value }) => sum + value, 0));
  protected readonly drawn = computed(() => {
    const most = Math.max(1, ...this.bars().map(({ value }) => value));
    return this.bars().map(({ label, value }, at) => {
      const height = value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
      return { label, value, x: at * STEP + 2, y: HEIGHT - height, height, width: STEP - 4 };
    });
  });
  protected readonly words = computed(() => {
    const most = [...this.bars()].sort((a, b) => b.value - a.value)[0];
    const peak = most === undefined || most.value === 0 ? '' : ` Most at ${most.label}: ${most.value}.`;
    return `${this.heading()}: ${this.total()} ${this.counted()}.${peak}`;
  });

  protected save(): void {
    const csv = csvOf([this.of(), this.counted()], this.bars());
    const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = `feelori-${this.heading().toLowerCase().replaceAll(' ', '-')}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  }
}
