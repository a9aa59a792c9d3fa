import { pick, type Random } from './seeded-random.ts';

const KINDS =
  'dress skirt necklace ring scarf bag coat blouse bracelet jacket earrings boots sandals belt hat gloves shawl'.split(
    ' ',
  );
const MADE_OF = 'velvet silk linen silver leather cotton pearl wool satin golden cashmere denim'.split(' ');
const COLOURS = 'red blue green black white beige violet turquoise pink grey ivory mustard'.split(' ');
const BEGINS = 'Ma Te Lo Ri Sa Vi Ze Ka No El Da Fi'.split(' ');
const MIDDLES = 'ro li va ne mi ta so du'.split(' ');
const ENDS = 'na ra lle sio ntha dor vian mé'.split(' ');

/** Lines of a shop, each with a name of its own: words that are in few messages, as many words are. */
const LINES = BEGINS.flatMap((a) => MIDDLES.flatMap((b) => ENDS.map((c) => a + b + c)));

/** A product's name. Some are asked for all the time, most hardly ever. */
export function madePiece(random: Random): string {
  const line = LINES[Math.floor(LINES.length * random() ** 2)] ?? '';
  return `${pick(random, COLOURS)} ${pick(random, MADE_OF)} ${pick(random, KINDS)} ${line}`;
}
