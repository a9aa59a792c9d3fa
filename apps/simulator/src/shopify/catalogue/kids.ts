import { family } from './design';

const kidsDress = family({ type: 'Kids', sizes: 'kids', garment: 'dress' });
const kidsTop = family({ type: 'Kids', sizes: 'kids', garment: 'tee' });
const kidsLayer = family({ type: 'Kids', sizes: 'kids', garment: 'jacket' });
const kidsTrousers = family({ type: 'Kids', sizes: 'kids', garment: 'trousers' });

/** Clothes for children. */
export const KIDS = [
  kidsDress('Kids Star Party Dress', 38, 'navy', 'A twirling party dress with printed stars.', {
    pattern: 'dots',
    tags: ['dress', 'blue', 'girls'],
  }),
  kidsDress('Kids Garden Dress', 32, 'pink', 'Soft cotton with a floral print.', {
    pattern: 'floral',
    tags: ['dress', 'girls', 'summer'],
  }),
  kidsTop('Kids Dino Tee', 16, 'green', 'A friendly dinosaur on organic cotton.', {
    tags: ['t-shirt', 'boys'],
  }),
  kidsTop('Kids Rainbow Tee', 16, 'white', 'A rainbow across soft jersey.', {
    pattern: 'stripes',
    tags: ['t-shirt'],
    stock: 'mixed',
  }),
  kidsTop('Kids Sailor Top', 22, 'blue', 'Striped sailor top with shoulder buttons.', {
    pattern: 'stripes',
    tags: ['stripes'],
  }),
  kidsLayer('Kids Raincoat', 45, 'yellow', 'Waterproof, with a hood and big pockets.', {
    tags: ['coat', 'rain'],
  }),
  kidsLayer('Kids Teddy Jacket', 49, 'brown', 'The warmest hug in the wardrobe.', {
    was: 59,
    tags: ['winter'],
    stock: 'low',
  }),
  kidsTrousers('Kids Denim Dungarees', 42, 'blue', 'Adjustable straps and double knees.', {
    tags: ['denim', 'trousers'],
  }),
  kidsTrousers('Kids Jogger Pants', 24, 'grey', 'Comfortable joggers for climbing and sofas.', {
    tags: ['trousers'],
    stock: 'out',
  }),
];
