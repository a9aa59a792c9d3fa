import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SIZE = { width: 180, height: 240 };
/** Eight bits a colour, no transparency; PNG's only compression and filters, rows one after another. */
const DEPTH_AND_KIND = [8, 2, 0, 0, 0];
const WALL: Colour = [238, 229, 216];
const FLOOR: Colour = [205, 183, 157];
const CLOTH: Colour = [43, 92, 170];
const FOLD: Colour = [32, 72, 140];
const BELT: Colour = [236, 190, 92];
/** Where the parts of the dress begin, in rows from above. */
const ROWS = { straps: 28, neck: 52, waist: 104, skirt: 112, hem: 212, floor: 196 };

/** What a customer's photo shows where none was given: a blue dress against a wall. A PNG of 180×240. */
export const SAMPLE_PNG = photo();

function photo(): Buffer {
  const rows = Array.from({ length: SIZE.height }, (_, y) => {
    const row = Array.from({ length: SIZE.width }, (_, x) => colourAt(x - SIZE.width / 2 + 0.5, y));
    // A row that is written as it is begins with a zero.
    return [0, ...row.flat()];
  });
  const head = Buffer.alloc(8);
  head.writeUInt32BE(SIZE.width);
  head.writeUInt32BE(SIZE.height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([head, Buffer.from(DEPTH_AND_KIND)])),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** `x` from the middle. */
function colourAt(x: number, y: number): Colour {
  if (Math.abs(x) > halfWidth(y) || isNeck(x, y)) return y < ROWS.floor ? WALL : FLOOR;
  if (y >= ROWS.waist && y < ROWS.skirt) return BELT;
  const isFold = y >= ROWS.skirt && Math.sin((x / halfWidth(y)) * 14) > 0.6;
  return isFold ? FOLD : CLOTH;
}

function halfWidth(y: number): number {
  if (y < ROWS.straps || y >= ROWS.hem) return -1;
  if (y < ROWS.neck) return 26;
  if (y < ROWS.waist) return 30 - (y - ROWS.neck) * 0.16;
  return 22 + Math.max(0, y - ROWS.skirt) * 0.46;
}

/** Between the straps, and rounded below them. */
function isNeck(x: number, y: number): boolean {
  if (y < ROWS.neck) return Math.abs(x) < 18;
  return Math.abs(x) < 18 && y - ROWS.neck < 10 - (x * x) / 32.4;
}
