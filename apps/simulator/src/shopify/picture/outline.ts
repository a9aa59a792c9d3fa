/** A point in a picture of 100 by 100 units, y downwards. */
export type Point = readonly [x: number, y: number];

/** A closed shape and how its colour differs from the garment's: 1 = same, below = darker, above = lighter. */
export interface Shape {
  points: readonly Point[];
  shade: number;
}

/** A shape given by its right half from top to bottom ("x,y x,y …"), mirrored at the middle; curves when smooth. */
export function mirrored(right: string, shade = 1, smooth = true): Shape {
  const half = pointsOf(right);
  const left = [...half].reverse().map(([x, y]): Point => [100 - x, y]);
  const all = [...half, ...left];
  return { points: smooth ? rounded(all) : all, shade };
}

/** A shape given point by point; curves when smooth. */
export function shape(outline: string, shade = 1, smooth = true): Shape {
  const points = pointsOf(outline);
  return { points: smooth ? rounded(points) : points, shade };
}

/** An ellipse. */
export function ellipse(cx: number, cy: number, rx: number, ry: number, shade = 1): Shape {
  const steps = 48;
  const points = Array.from({ length: steps }, (_, index): Point => {
    const angle = (index / steps) * 2 * Math.PI;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
  return { points, shade };
}

function pointsOf(outline: string): Point[] {
  return outline.split(' ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });
}

/** Cuts every corner three times (Chaikin), which turns a rough outline into a soft one. */
function rounded(points: readonly Point[]): Point[] {
  return cutCorners(cutCorners(cutCorners(points)));
}

function cutCorners(points: readonly Point[]): Point[] {
  return points.flatMap(([x, y], index): Point[] => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return [
      [x * 0.8 + nextX * 0.2, y * 0.8 + nextY * 0.2],
      [x * 0.2 + nextX * 0.8, y * 0.2 + nextY * 0.8],
    ];
  });
}
