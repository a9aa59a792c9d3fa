import { family } from './design';

const trainer = family({ type: 'Shoes', sizes: 'shoes', garment: 'sneaker' });
const heel = family({ type: 'Shoes', sizes: 'shoes', garment: 'heel' });
const boot = family({ type: 'Shoes', sizes: 'shoes', garment: 'boot' });
const bag = family({ type: 'Bags', sizes: 'one', garment: 'bag' });

/** Shoes and bags. */
export const SHOES_AND_BAGS = [
  trainer('Court Sneakers', 79, 'white', 'Clean leather sneakers with a cushioned sole.', {
    tags: ['sneakers', 'trainers'],
  }),
  trainer('Canvas Plimsolls', 39, 'blue red', 'Light canvas shoes for every day.', {
    tags: ['sneakers', 'canvas', 'summer'],
  }),
  trainer('Trail Running Shoes', 119, 'green', 'Grip and cushioning for soft ground.', {
    tags: ['sneakers', 'running', 'sport'],
    stock: 'mixed',
  }),
  trainer('Retro Runners', 94, 'yellow', 'Suede and nylon, straight from 1978.', {
    was: 110,
    tags: ['sneakers', 'retro'],
  }),
  trainer('Leather Loafers', 99, 'brown', 'Hand-stitched penny loafers.', { tags: ['loafers', 'office'] }),
  trainer('Espadrilles', 45, 'beige', 'A rope sole and a soft canvas upper.', {
    tags: ['summer'],
    stock: 'low',
  }),
  heel('Block Heel Sandals', 72, 'black', 'A stable six-centimetre heel and a soft strap.', {
    tags: ['sandals', 'heels', 'evening'],
  }),
  heel('Satin Stiletto Pumps', 109, 'red', 'Pointed satin pumps for grand entrances.', {
    tags: ['heels', 'evening', 'satin'],
    stock: 'mixed',
  }),
  heel('Pearl Wedding Heels', 135, 'white', 'Ivory heels with a row of tiny pearls.', {
    tags: ['heels', 'wedding'],
    stock: 'out',
  }),
  heel('Royal Blue Slingbacks', 88, 'blue', 'Pointed slingbacks with a kitten heel.', {
    tags: ['heels', 'office'],
  }),
  boot('Chelsea Boots', 129, 'black', 'Smooth leather and elastic sides.', { tags: ['boots', 'winter'] }),
  boot('Suede Ankle Boots', 112, 'brown', 'Soft suede on a low stacked heel.', {
    tags: ['boots', 'suede'],
    stock: 'low',
  }),
  boot('Rain Boots', 49, 'yellow', 'Natural rubber for deep puddles.', { tags: ['boots', 'rain'] }),
  bag('Everyday Tote Bag', 59, 'brown', 'A roomy tote with an inner pocket and a zip.', {
    tags: ['tote', 'office'],
  }),
  bag('Canvas Shopper', 24, 'white', 'Strong canvas, long handles, no plastic.', {
    tags: ['tote', 'canvas', 'eco'],
  }),
  bag('Quilted Crossbody Bag', 78, 'black', 'A quilted bag on a fine chain.', {
    tags: ['crossbody', 'evening'],
  }),
  bag('Mini Bucket Bag', 65, 'blue', 'A small drawstring bag in pebbled leather.', {
    tags: ['crossbody', 'leather'],
    stock: 'mixed',
  }),
  bag('Satin Clutch', 42, 'pink', 'A folded satin clutch with a wrist loop.', {
    was: 55,
    tags: ['clutch', 'evening'],
  }),
  bag('Weekender Holdall', 148, 'green', 'Waxed canvas with leather straps.', { tags: ['travel'] }),
  bag('Commuter Backpack', 89, 'grey', 'A laptop sleeve and a hidden back pocket.', {
    tags: ['backpack', 'travel', 'office'],
  }),
  bag('Straw Beach Bag', 38, 'beige', 'Hand-woven straw with room for two towels.', {
    tags: ['summer', 'beach'],
    stock: 'out',
  }),
];
