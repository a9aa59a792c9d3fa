import { family } from './design';

const dress = family({ type: 'Dresses', sizes: 'letters', garment: 'dress' });

/** Dresses of the demo shop; several blue ones below and above 80 dollars. */
export const DRESSES = [
  dress(
    'Azure Wrap Dress',
    69,
    'blue',
    'A flowing wrap dress in soft viscose with a tie belt and flutter sleeves.',
    {
      was: 89,
      tags: ['summer', 'wrap'],
    },
  ),
  dress(
    'Cornflower Sundress',
    49.5,
    'blue',
    'A light cotton sundress with wide straps and two side pockets.',
    {
      tags: ['summer', 'cotton'],
      stock: 'mixed',
    },
  ),
  dress(
    'Ocean Linen Midi Dress',
    78,
    'blue',
    'Breathable linen, a square neck and a skirt that ends below the knee.',
    {
      tags: ['linen', 'midi'],
    },
  ),
  dress(
    'Sky Dot Tea Dress',
    64,
    'blue white',
    'A tea dress with tiny dots, short sleeves and a swinging hem.',
    {
      pattern: 'dots',
      tags: ['midi'],
      stock: 'low',
    },
  ),
  dress(
    'Navy Shirt Dress',
    72,
    'navy',
    'A crisp shirt dress with a belt. Dark blue, easy from desk to dinner.',
    {
      tags: ['blue', 'office', 'cotton'],
    },
  ),
  dress('Denim Pinafore Dress', 59, 'blue', 'A sturdy denim pinafore to wear over tees and knits.', {
    tags: ['denim', 'casual'],
    stock: 'out',
  }),
  dress('Sapphire Evening Gown', 189, 'blue', 'A floor-length satin gown with a draped back.', {
    tags: ['evening', 'satin', 'maxi'],
  }),
  dress(
    'Midnight Velvet Dress',
    129,
    'navy',
    'Deep blue velvet with long sleeves, for cold and festive nights.',
    {
      tags: ['blue', 'evening', 'velvet'],
    },
  ),
  dress('Bluebell Pleated Dress', 98, 'blue', 'Fine pleats from shoulder to hem that move with every step.', {
    tags: ['pleated', 'wedding guest'],
    stock: 'mixed',
  }),
  dress('Poppy Midi Dress', 74, 'red', 'A poppy-red midi dress with a sweetheart neck.', {
    tags: ['midi', 'summer'],
  }),
  dress('Cherry Skater Dress', 45, 'red', 'A short skater dress in stretchy jersey.', {
    tags: ['mini', 'casual'],
  }),
  dress('Scarlet Cocktail Dress', 115, 'red', 'A fitted cocktail dress with a neat slit.', {
    tags: ['evening'],
    stock: 'low',
  }),
  dress('Little Black Dress', 85, 'black', 'The one dress everyone needs: clean lines, knee length.', {
    tags: ['evening', 'office'],
  }),
  dress('Onyx Slip Dress', 68, 'black', 'A bias-cut slip dress with thin straps.', {
    was: 82,
    tags: ['evening', 'satin'],
  }),
  dress('Meadow Floral Maxi Dress', 88, 'green', 'A maxi dress full of wild flowers, with a ruffled hem.', {
    pattern: 'floral',
    tags: ['maxi', 'summer', 'floral'],
  }),
  dress('Olive Utility Dress', 66, 'green', 'Chest pockets, rolled sleeves and a drawstring waist.', {
    tags: ['casual', 'cotton'],
  }),
  dress('Sunflower Day Dress', 52, 'yellow', 'A cheerful yellow cotton dress for sunny days.', {
    tags: ['summer', 'cotton'],
    stock: 'mixed',
  }),
  dress('Blush Wedding Guest Dress', 139, 'pink', 'Chiffon layers in blush pink with a gathered waist.', {
    tags: ['wedding guest', 'evening', 'chiffon'],
  }),
  dress('Rose Smock Dress', 55, 'pink white', 'A loose smock dress with a tiered skirt.', {
    tags: ['casual', 'summer'],
  }),
  dress('Ivory Lace Dress', 149, 'white', 'Cotton lace over a soft lining; made for garden parties.', {
    tags: ['lace', 'wedding'],
    stock: 'low',
  }),
  dress('Lavender Chiffon Dress', 92, 'purple', 'A light chiffon dress with balloon sleeves.', {
    tags: ['chiffon', 'midi'],
  }),
  dress('Marigold Festive Dress', 108, 'orange', 'A festive dress with golden embroidery along the neck.', {
    tags: ['festive', 'embroidered'],
  }),
  dress('Breton Stripe Dress', 58, 'navy white', 'A knitted stripe dress with elbow sleeves.', {
    pattern: 'stripes',
    tags: ['blue', 'casual', 'stripes'],
    stock: 'backorder',
  }),
];
