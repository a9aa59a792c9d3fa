import { family } from './design';

const necklace = family({ type: 'Jewellery', sizes: 'one', garment: 'necklace' });
const earrings = family({ type: 'Jewellery', sizes: 'one', garment: 'earrings' });
const ring = family({ type: 'Jewellery', sizes: 'rings', garment: 'ring' });
const scarf = family({ type: 'Accessories', sizes: 'one', garment: 'scarf' });
const jewel = ['jewelry'];

/** Jewellery, scarves, hats and belts. */
export const JEWELLERY_AND_ACCESSORIES = [
  necklace('Moonstone Pendant Necklace', 68, 'silver', 'A moonstone drop on a sterling silver chain.', {
    tags: [...jewel, 'necklace', 'gift'],
  }),
  necklace('Layered Gold Necklace', 54, 'gold', 'Three fine chains, gold plated.', {
    tags: [...jewel, 'necklace'],
  }),
  necklace('Pearl Strand Necklace', 145, 'white', 'Freshwater pearls, knotted by hand.', {
    tags: [...jewel, 'necklace', 'wedding'],
    stock: 'low',
  }),
  necklace('Temple Coin Necklace', 98, 'gold', 'Antique-gold coins for festive days.', {
    tags: [...jewel, 'necklace', 'festive'],
  }),
  earrings('Gold Hoop Earrings', 36, 'gold', 'Light everyday hoops of 25 millimetres.', {
    tags: [...jewel, 'earrings'],
  }),
  earrings('Sapphire Stud Earrings', 79, 'blue', 'Small blue sapphires in silver.', {
    tags: [...jewel, 'earrings', 'gift'],
  }),
  earrings('Jhumka Drop Earrings', 58, 'gold', 'Bell-shaped drops with tiny pearls.', {
    was: 70,
    tags: [...jewel, 'earrings', 'festive'],
  }),
  earrings('Ceramic Petal Earrings', 28, 'pink', 'Hand-painted petals on steel hooks.', {
    tags: [...jewel, 'earrings'],
    stock: 'out',
  }),
  ring('Stacking Ring Set', 45, 'silver', 'Three slim rings to wear together or apart.', {
    tags: [...jewel, 'ring'],
  }),
  ring('Emerald Signet Ring', 118, 'green', 'A signet ring with a square emerald glass.', {
    tags: [...jewel, 'ring'],
    stock: 'mixed',
  }),
  scarf('Silk Twill Scarf', 49, 'blue', 'A printed silk square with hand-rolled edges.', {
    pattern: 'floral',
    tags: ['scarf', 'silk', 'gift'],
  }),
  scarf('Merino Winter Scarf', 44, 'red', 'Two metres of soft merino.', {
    pattern: 'stripes',
    tags: ['scarf', 'wool', 'winter'],
  }),
  scarf('Festive Dupatta', 39, 'orange', 'A light dupatta with a golden border.', {
    tags: ['festive', 'scarf'],
  }),
  scarf('Linen Sarong', 34, 'green', 'For beach, sofa and suitcase.', {
    tags: ['beach', 'summer'],
    stock: 'low',
  }),
];
