import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Scale,
  Tooltip,
} from 'chart.js';
import type { ChartData } from './chart-data';
import { chartColours, type ChartColours } from './chart-colours';
import type { DrawnChart, PointClicked } from './chart-library';
import { labelLines, LETTERS_FEWEST } from './label-lines';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

type Kind = 'bar' | 'line';

/** About what a letter takes in the font of charts, in pixels. */
const LETTER_PX = 6.5;

/** Draws a chart with Chart.js; `show` draws it with other figures, and with the colours that hold then. */
export function drawChart(canvas: HTMLCanvasElement, data: ChartData, clicked: PointClicked): DrawnChart {
  const chart = new Chart<Kind>(canvas, configOf(canvas, data, clicked));
  return {
    show(next): void {
      const { data: drawn, options } = configOf(canvas, next, clicked);
      chart.data = drawn;
      if (options !== undefined) chart.options = options;
      chart.update('none');
    },
    end: () => chart.destroy(),
  };
}

function configOf(
  canvas: HTMLCanvasElement,
  data: ChartData,
  clicked: PointClicked,
): ChartConfiguration<Kind> {
  const colours = chartColours(canvas);
  const { direction, fontFamily: family } = getComputedStyle(canvas);
  const isRtl = direction === 'rtl';
  return {
    type: data.look === 'lines' ? 'line' : 'bar',
    data: {
      labels: [...data.labels],
      datasets: data.series.map((_, at) => datasetOf(data, at, colours)),
    },
    options: {
      // Figures come each minute: whoever reads them wants them to stand still.
      animation: false,
      maintainAspectRatio: false,
      font: { family },
      indexAxis: data.look === 'words' ? 'y' : 'x',
      interaction: { mode: 'nearest', intersect: true },
      onClick: (_event, points) => {
        const [point] = points;
        if (point !== undefined) clicked(point.datasetIndex, point.index);
      },
      scales: scalesOf(data, colours, isRtl),
      plugins: {
        legend: {
          display: data.series.length > 1,
          rtl: isRtl,
          labels: {
            color: colours.ink,
            boxWidth: 12,
            sort: (one, other) => (one.datasetIndex ?? 0) - (other.datasetIndex ?? 0),
          },
        },
        tooltip: { rtl: isRtl },
      },
    },
  };
}

type Scales = NonNullable<NonNullable<ChartConfiguration<Kind>['options']>['scales']>;

/** An axis of labels and one of figures; which of them lies depends on the look. */
function scalesOf(data: ChartData, { ink, line }: ChartColours, isRtl: boolean): Scales {
  const { look, counted, digits } = data;
  const stacked = look === 'stacked';
  const side = { position: isRtl ? ('right' as const) : ('left' as const) };
  const labels = { stacked, ticks: { color: ink }, grid: { display: false } };
  const figures = {
    stacked,
    beginAtZero: true,
    // What is less than is told at all stays at the foot: no axis of millionths of a cent.
    suggestedMax: 10 ** -digits,
    ticks: { color: ink, ...(digits === 0 ? { precision: 0 } : {}) },
    grid: { color: line },
    title: { display: true, text: counted, color: ink },
  };
  return look === 'words'
    ? { x: { ...figures, reverse: isRtl }, y: { ...labels, ...side, ticks: wordTicks(data, ink) } }
    : { x: { ...labels, reverse: isRtl }, y: { ...figures, ...side } };
}

/** Words beside their bars in as many lines as they take: two fifths of the chart are theirs. */
function wordTicks({ labels }: ChartData, color: string): object {
  return {
    color,
    autoSkip: false,
    callback(this: Scale, value: number | string): string[] {
      const letters = Math.floor((this.chart.width * 0.4) / LETTER_PX);
      return labelLines(labels[Number(value)] ?? '', Math.max(LETTERS_FEWEST, letters));
    },
  };
}

function datasetOf({ series, look }: ChartData, at: number, colours: ChartColours): ChartDataset<Kind> {
  const one = series[at];
  const label = one?.name ?? '';
  const data = [...(one?.values ?? [])];
  const own = series.filter(({ isBefore }) => !isBefore);
  const colour =
    one === undefined || one.isBefore === true
      ? colours.ink
      : (colours.series[own.indexOf(one) % colours.series.length] ?? colours.ink);
  const filled = { label, data, backgroundColor: colour };
  if (look === 'lines') {
    return { type: 'line', ...filled, borderColor: colour, pointRadius: 3, spanGaps: true };
  }
  if (one?.isBefore === true && look !== 'words') {
    const line = { borderColor: colour, borderDash: [4, 4], borderWidth: 1.5, pointRadius: 2 };
    // Above the bars: the lower number is drawn last.
    return { type: 'line', ...filled, ...line, order: -1 };
  }
  return { type: 'bar', ...filled, borderRadius: 2, maxBarThickness: 48 };
}
