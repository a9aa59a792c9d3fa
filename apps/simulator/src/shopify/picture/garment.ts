/** The silhouettes the simulator can draw. */
export type Garment =
  | 'dress'
  | 'shirt'
  | 'tee'
  | 'jumper'
  | 'trousers'
  | 'skirt'
  | 'jacket'
  | 'sneaker'
  | 'heel'
  | 'boot'
  | 'bag'
  | 'necklace'
  | 'earrings'
  | 'ring'
  | 'scarf';
