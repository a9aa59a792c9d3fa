import type { Point } from './outline';

/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

const SUB_ROWS = 3;

/** A square RGB picture that shapes are painted on with soft edges. */
export class Canvas {
  readonly pixels: Uint8Array;

  constructor(readonly size: number) {
    this.pixels = new Uint8Array(size * size * 3);
  }

  /** Paints every pixel. */
  fill(colourAt: (x: number, y: number) => Rgb): void {
    for (let y = 0; y < this.size; y += 1) {
      for (let x = 0; x < this.size; x += 1) this.blend(x, y, colourAt(x, y), 1);
    }
  }

  /** Paints a polygon (units of 100 by 100); `colourAt` is asked in pixels, `opacity` is 0 to 1. */
  polygon(points: readonly Point[], colourAt: (x: number, y: number) => Rgb, opacity = 1): void {
    const scale = this.size / 100;
    const ys = points.map(([, y]) => y * scale);
    const top = Math.max(0, Math.floor(Math.min(...ys)));
    const bottom = Math.min(this.size - 1, Math.ceil(Math.max(...ys)));
    const coverage = new Float32Array(this.size);
    for (let y = top; y <= bottom; y += 1) {
      coverage.fill(0);
      for (let sub = 0; sub < SUB_ROWS; sub += 1) {
        this.addSpans(coverage, crossings(points, scale, y + (sub + 0.5) / SUB_ROWS));
      }
      for (let x = 0; x < this.size; x += 1) {
        const share = coverage[x] ?? 0;
        if (share > 0) this.blend(x, y, colourAt(x, y), Math.min(1, share) * opacity);
      }
    }
  }

  private addSpans(coverage: Float32Array, edges: readonly number[]): void {
    for (let index = 0; index + 1 < edges.length; index += 2) {
      const from = Math.max(0, edges[index] ?? 0);
      const to = Math.min(this.size, edges[index + 1] ?? 0);
      for (let x = Math.floor(from); x < to; x += 1) {
        const share = Math.min(x + 1, to) - Math.max(x, from);
        coverage[x] = (coverage[x] ?? 0) + share / SUB_ROWS;
      }
    }
  }

  private blend(x: number, y: number, colour: Rgb, alpha: number): void {
    const at = (y * this.size + x) * 3;
    for (let channel = 0; channel < 3; channel += 1) {
      const below = this.pixels[at + channel] ?? 0;
      const above = Math.max(0, Math.min(255, colour[channel] ?? 0));
      this.pixels[at + channel] = Math.round(below + (above - below) * alpha);
    }
  }
}

/** Where a row crosses the outline, left to right, in pixels. */
function crossings(points: readonly Point[], scale: number, row: number): number[] {
  const found: number[] = [];
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    const [from, to] = [y * scale, nextY * scale];
    if (from > row === to > row) return;
    found.push((x + ((row - from) / (to - from)) * (nextX - x)) * scale);
  });
  return found.sort((a, b) => a - b);
}
