// Loaded into a process with NODE_OPTIONS=--import: its machine's time of day is off by as many milliseconds as the file
// CLOCK_SHIFT_FILE says, also when that changes while it runs. Clocks that only go forward and timers are left alone, as
// on a machine whose clock is wrong or is set.
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 25;
const RealDate = Date;
let shiftMs = 0;

function look() {
  const said = Number(readFileSync(process.env.CLOCK_SHIFT_FILE, 'utf8'));
  if (Number.isFinite(said)) shiftMs = said;
}

// The name stays: libraries tell dates by it.
globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shiftMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shiftMs;
  }
};

look();
setInterval(look, LOOK_EVERY_MS).unref();
