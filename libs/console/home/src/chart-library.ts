import { Injectable } from '@angular/core';
import type { ChartData } from './chart-data';

/** A chart that is drawn: it can be drawn anew, and given up. */
export interface DrawnChart {
  show(data: ChartData): void;
  end(): void;
}

/** Tells which point was clicked: of which series, at which label. */
export type PointClicked = (series: number, label: number) => void;

/** Draws charts; what it takes for it is loaded with the first one. */
@Injectable({ providedIn: 'root' })
export class ChartLibrary {
  async draw(canvas: HTMLCanvasElement, data: ChartData, clicked: PointClicked): Promise<DrawnChart> {
    const { drawChart } = await import('./draw-chart');
    return drawChart(canvas, data, clicked);
  }
}
