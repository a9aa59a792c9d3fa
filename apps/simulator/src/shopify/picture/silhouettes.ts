import type { Garment } from './garment';
import { ellipse, mirrored, shape, type Shape } from './outline';

const SLEEVED_BODY = '54,20 60,19 70,24 84,46 76,52 68,42 68,82 50,83';
const LONG_SLEEVES = '55,18 61,17 71,22 84,68 76,71 68,40 69,80 50,81';
const BEADS = Array.from({ length: 19 }, (_, index): Shape => {
  const angle = Math.PI * (0.04 + (index / 18) * 0.92);
  return ellipse(50 + 27 * Math.cos(angle), 26 + 36 * Math.sin(angle), 1.9, 1.9, index % 2 ? 0.92 : 1.05);
});

/** Every garment as shapes from back to front, in units of 100 by 100. */
export const SILHOUETTES: Record<Garment, readonly Shape[]> = {
  dress: [
    mirrored('57,12 60,12 62,24 68,30 63,40 61,46 66,60 77,88 50,91'),
    mirrored('56,12 57,12 50,27', 0.55),
    mirrored('61,44 61.5,48 50,48.5', 0.72, false),
    shape('50,49 56,60 60,90 55,91', 0.88),
    shape('46,50 42,66 36,90 41,90', 0.9),
  ],
  shirt: [
    mirrored(LONG_SLEEVES),
    mirrored('55,18 61,17 56,27 50,22', 1.12, false),
    mirrored('50.4,22 50.4,81 50,81', 0.7, false),
    ...[32, 43, 54, 65, 75].map((y) => ellipse(50, y, 0.9, 0.9, 0.6)),
    shape('56,36 64,36 64,45 60,47 56,45', 0.88, false),
  ],
  tee: [
    mirrored(SLEEVED_BODY),
    mirrored('54,20 57,19.5 50,28', 0.62),
    mirrored('68,78 68,82 50,83', 0.88, false),
  ],
  jumper: [
    mirrored(LONG_SLEEVES),
    mirrored('54,16 57,17 56,23 50,25', 0.78),
    mirrored('69,75 69,80 50,81', 0.82, false),
    ...[40, 46, 54, 60].map((x) => shape(`${x - 1},27 ${x + 1},27 ${x + 1},74 ${x - 1},74`, 0.9, false)),
  ],
  trousers: [
    mirrored('64,12 65,22 68,90 55,91 50,40', 1, false),
    mirrored('64,12 64.3,17 50,17', 0.78, false),
    shape('49.6,17 50.4,17 50.6,34 49.4,34', 0.7, false),
    mirrored('68,86 68.2,90 55,91 54.8,87', 0.85, false),
  ],
  skirt: [
    mirrored('62,20 66,36 80,80 50,84'),
    mirrored('62,20 62.6,25 50,25.5', 0.75, false),
    shape('50,26 52,26 56,82 50,83', 0.87),
    shape('43,26 45,26 36,82 31,80', 0.87),
    shape('56,26 58,26 71,80 66,82', 0.9),
  ],
  jacket: [
    mirrored('56,14 63,14 74,21 85,66 77,70 70,42 71,86 50,87'),
    mirrored('56,14 63,15 60,34 50,50 50,30', 1.14, false),
    mirrored('50.4,48 50.4,87 50,87', 0.6, false),
    shape('56,60 67,58 67,61 56,63', 0.75, false),
    shape('44,60 33,58 33,61 44,63', 0.75, false),
    ...[56, 66, 76].map((y) => ellipse(53, y, 1.1, 1.1, 0.55)),
  ],
  sneaker: [
    shape('12,64 12,46 15,38 22,40 30,47 40,47 50,40 58,33 64,36 70,48 84,56 91,64 90,72 12,72'),
    shape('15,40 22,41 31,48 41,48 51,41 58,34 55,31 42,40 30,41 20,36', 0.7),
    shape('10,69 91,68 93,75 89,79 12,79', 1.3),
    shape('14,50 30,54 34,70 12,70', 0.86),
    ...[0, 1, 2].map((n) =>
      shape(
        `${49 + n * 5},${45 - n * 3} ${61 + n * 4},${53 - n * 2} ${60 + n * 4},${55 - n * 2} ${48 + n * 5},${47 - n * 3}`,
        1.35,
        false,
      ),
    ),
  ],
  heel: [
    shape('20,36 26,34 38,52 60,66 86,68 88,73 58,75 34,62 26,52'),
    shape('20,36 27,46 26,78 22,78', 0.75, false),
    shape('56,74 88,73 88,76 58,77', 0.6, false),
  ],
  boot: [
    shape('34,14 58,14 58,48 66,58 84,64 88,74 34,76', 1),
    shape('34,74 88,73 88,80 34,80', 0.55, false),
    shape('48,28 56,28 57,48 50,50', 0.78),
    shape('34,14 58,14 58,19 34,19', 0.85, false),
  ],
  bag: [
    mirrored('64,38 66,30 62,18 50,14', 0.7),
    mirrored('60,38 61,30 58,21 50,18', 9),
    mirrored('72,36 80,82 76,86 50,86'),
    mirrored('72,36 74,50 66,56 50,57', 0.88),
    ellipse(50, 56, 3, 3, 1.4),
  ],
  necklace: [...BEADS, shape('50,60 57,70 50,82 43,70', 0.95), ellipse(48, 68, 2, 3, 1.4)],
  earrings: [
    ...[34, 66].flatMap((x) => [
      ellipse(x, 30, 3.4, 3.4, 1.15),
      ellipse(x, 54, 12, 17, 1),
      ellipse(x, 53, 8.5, 13, 9),
      ellipse(x, 72, 3, 4, 0.85),
    ]),
  ],
  ring: [
    ellipse(50, 60, 25, 25, 1),
    ellipse(50, 60, 19, 19, 9),
    mirrored('58,26 64,33 50,45', 1.25, false),
    mirrored('64,33 50,34 50,45', 0.85, false),
  ],
  scarf: [
    shape('28,22 50,30 72,22 76,34 58,48 42,48 24,34'),
    shape('46,42 58,42 68,88 52,90', 0.9),
    shape('42,42 52,44 46,84 32,82', 0.98),
    shape('40,38 60,38 60,50 40,50', 0.82),
  ],
};
