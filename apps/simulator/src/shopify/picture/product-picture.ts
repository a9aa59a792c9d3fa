import type { Product } from '../catalogue/product';
import { Canvas, type Rgb } from './canvas';
import { encodePng } from './encode-png';
import { ellipse } from './outline';
import { SILHOUETTES } from './silhouettes';

const SIZE = 600;
/** A shade of 9 marks a hole: the background shows through. */
const HOLE = 9;
const MOST_KEPT = 200;
const COLOURS: Record<string, Rgb> = {
  blue: [62, 118, 196],
  navy: [38, 54, 102],
  red: [196, 48, 58],
  black: [48, 48, 54],
  green: [76, 132, 92],
  yellow: [236, 190, 62],
  pink: [232, 142, 166],
  white: [236, 233, 226],
  purple: [150, 124, 196],
  orange: [228, 130, 52],
  grey: [138, 142, 150],
  brown: [134, 92, 62],
  beige: [206, 180, 142],
  silver: [178, 184, 194],
  gold: [212, 168, 74],
};
const GREY: Rgb = [138, 142, 150];

const drawn = new Map<string, Buffer>();

/** The product's picture as a PNG of 600 by 600, drawn once: its silhouette in its colour on a soft background. */
export function productPicture(product: Pick<Product, 'garment' | 'colour' | 'pattern'>): Buffer {
  const key = `${product.garment} ${product.colour} ${product.pattern}`;
  const known = drawn.get(key);
  if (known) return known;
  if (drawn.size >= MOST_KEPT) drawn.clear();
  const picture = draw(product);
  drawn.set(key, picture);
  return picture;
}

function draw({ garment, colour, pattern }: Pick<Product, 'garment' | 'colour' | 'pattern'>): Buffer {
  const canvas = new Canvas(SIZE);
  const base = COLOURS[colour] ?? GREY;
  const ground = (x: number, y: number): Rgb => backdrop(base, x, y);
  const floor = Math.max(...SILHOUETTES[garment].flatMap(({ points }) => points.map(([, y]) => y))) + 1;
  canvas.fill(ground);
  for (const [rx, opacity] of [
    [34, 0.1],
    [28, 0.12],
    [22, 0.14],
  ] as const) {
    canvas.polygon(ellipse(50, floor, rx, rx / 9).points, () => [60, 56, 66], opacity);
  }
  SILHOUETTES[garment].forEach(({ points, shade }, index) => {
    const cloth = (x: number, y: number): Rgb =>
      lit(patterned(base, pattern, x, y, index === 0), shade, x, y);
    canvas.polygon(points, shade === HOLE ? ground : cloth);
  });
  return encodePng(canvas.pixels, SIZE, SIZE);
}

/** A light tint of the garment's colour, brightest behind it. */
function backdrop(base: Rgb, x: number, y: number): Rgb {
  const distance = Math.hypot(x - SIZE / 2, y - SIZE * 0.45) / SIZE;
  const tint = 0.1 + 0.16 * Math.min(1, distance);
  return mix([250, 247, 242], base, tint * 0.9);
}

/** Soft light from the upper left and gentle folds, so that cloth does not look like paper. */
function lit(colour: Rgb, shade: number, x: number, y: number): Rgb {
  const side = 1.1 - 0.22 * (x / SIZE) - 0.08 * (y / SIZE);
  const fold = 1 + 0.035 * Math.sin(x / 17 + Math.sin(y / 70) * 2);
  const factor = shade * side * fold;
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor];
}

function patterned(base: Rgb, pattern: Product['pattern'], x: number, y: number, ofBody: boolean): Rgb {
  const light = mix(base, [255, 252, 245], 0.78);
  if (!ofBody) return base;
  switch (pattern) {
    case 'plain':
      return base;
    case 'stripes':
      return y % 36 < 14 ? light : base;
    case 'dots':
      return Math.hypot((x % 32) - 16, ((y + (Math.floor(x / 32) % 2) * 16) % 32) - 16) < 5 ? light : base;
    case 'floral':
      return petal(x, y) ? light : base;
  }
}

function petal(x: number, y: number): boolean {
  const cell = 54;
  const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
  const dx = (x % cell) - cell / 2 + ((row * 13) % 11) - 5;
  const dy = (y % cell) - cell / 2 + ((column * 7) % 11) - 5;
  const distance = Math.hypot(dx, dy);
  return distance < 8 + 6 * Math.cos(5 * Math.atan2(dy, dx)) && distance > 3;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}
