import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIBS = join(import.meta.dirname, '../../libs/server');
const NOTES = /@feelori\/records\/notes|'notes'/;

/** What people write about customers is read by the console's API alone: no turn, no send and no model comes near it. */
it('no stage, skill or edge reads internal notes', () => {
  const outside = ['flow', 'skills', 'edges', 'jobs'].flatMap((layer) =>
    readdirSync(join(LIBS, layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(layer, name)),
  );
  expect(outside.length).toBeGreaterThan(100);
  expect(outside.filter((file) => NOTES.test(readFileSync(join(LIBS, file), 'utf8')))).toEqual([]);
});
