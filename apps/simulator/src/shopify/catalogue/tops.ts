import { family } from './design';

const shirt = family({ type: 'Shirts', sizes: 'letters', garment: 'shirt' });
const tee = family({ type: 'T-Shirts', sizes: 'letters', garment: 'tee' });
const knit = family({ type: 'Knitwear', sizes: 'letters', garment: 'jumper' });

/** Shirts, T-shirts and knitwear. */
export const TOPS = [
  shirt('Oxford Button-Down Shirt', 54, 'white blue', 'A classic Oxford shirt in washed cotton.', {
    tags: ['cotton', 'office'],
  }),
  shirt('Linen Camp Shirt', 48, 'green white', 'A boxy linen shirt with a camp collar.', {
    tags: ['linen', 'summer'],
  }),
  shirt('Silk Blouse', 96, 'pink', 'A fluid silk blouse with covered buttons.', {
    tags: ['blouse', 'silk', 'office'],
    stock: 'low',
  }),
  shirt('Chambray Work Shirt', 58, 'blue', 'A hard-wearing chambray shirt with two pockets.', {
    tags: ['denim', 'casual'],
  }),
  shirt('Flannel Check Shirt', 46, 'red', 'A brushed flannel shirt, warm and soft.', {
    was: 60,
    tags: ['flannel', 'winter'],
  }),
  shirt('Tuxedo Shirt', 84, 'white', 'A pleated front and double cuffs, for black tie.', {
    tags: ['evening'],
    stock: 'mixed',
  }),
  shirt('Festive Mandarin Shirt', 62, 'orange', 'A band-collar shirt with fine embroidery.', {
    tags: ['festive'],
  }),
  tee('Everyday Cotton Tee', 19, 'white black blue', 'Heavy organic cotton and a neat neckline.', {
    tags: ['cotton', 'basic'],
  }),
  tee('Breton Stripe Tee', 29, 'navy', 'Long-known stripes on soft jersey.', {
    pattern: 'stripes',
    tags: ['blue', 'stripes'],
  }),
  tee('Sunrise Graphic Tee', 25, 'yellow', 'A hand-drawn sunrise on a relaxed tee.', {
    tags: ['graphic'],
    stock: 'mixed',
  }),
  tee('Merino Base Tee', 55, 'grey', 'Thin merino that stays fresh on long days.', {
    tags: ['merino', 'travel'],
  }),
  knit('Cable Knit Jumper', 89, 'white grey', 'A chunky cable jumper in pure lambswool.', {
    tags: ['wool', 'winter', 'sweater'],
  }),
  knit('Cashmere Crew Sweater', 159, 'grey', 'Two-ply cashmere in a timeless crew neck.', {
    tags: ['cashmere', 'jumper'],
    stock: 'low',
  }),
  knit('Cropped Cotton Cardigan', 49, 'pink', 'A cropped cardigan with pearl-like buttons.', {
    tags: ['cardigan', 'cotton'],
  }),
  knit('Fisherman Roll-Neck', 99, 'navy', 'A dense roll-neck that keeps the wind out.', {
    tags: ['blue', 'wool', 'sweater'],
    stock: 'out',
  }),
];
