import { csvText } from '@feelori/contracts';
import type { Behind, ChartData } from './chart-data';

/** A cell of the table of a chart. */
export interface ChartCell {
  text: string;
  behind: Behind | null;
}

/** A chart as rows: a label, and a cell for each series. Pure. */
export function chartRows({ labels, series, digits }: ChartData): { label: string; cells: ChartCell[] }[] {
  return labels.map((label, at) => ({
    label,
    cells: series.map(({ values, behind }) => {
      const value = values[at] ?? null;
      const text = value === null ? '–' : value.toFixed(digits);
      return { text, behind: (value ?? 0) > 0 ? (behind?.[at] ?? null) : null };
    }),
  }));
}

/** A chart as a file for spreadsheets. Pure. */
export function chartFile({ of, counted, labels, series }: ChartData): string {
  return csvText([
    [of, ...series.map(({ name }) => `${name} (${counted})`)],
    ...labels.map((label, at) => [label, ...series.map(({ values }) => values[at] ?? '')]),
  ]);
}

/** What a chart shows in one sentence, for who does not see it. Pure. */
export function chartWords({ heading, counted, labels, series, digits, look }: ChartData): string {
  const own = series.filter(({ isBefore }) => !isBefore);
  const values = labels.map((_, at) => own.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
  const most = Math.max(0, ...values);
  const peak = most === 0 ? '' : ` Most at ${labels[values.indexOf(most)]}: ${most.toFixed(digits)}.`;
  if (look === 'lines') return `${heading}, in ${counted}.`;
  const total = values.reduce((sum, value) => sum + value, 0);
  return `${heading}: ${total.toFixed(digits)} ${counted}.${peak}`;
}
