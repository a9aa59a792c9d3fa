import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout (absolute). */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where everything the starter makes lives unless `--data` says otherwise. */
export const defaultData = path.join(checkout, '.data');

/** Downloads for machines that lack a store: made once, used by every data folder. */
export const runtimeFolder = path.join(checkout, '.data', 'runtime');

/** A path as a person would type it from the checkout. */
export function shown(file) {
  const relative = path.relative(checkout, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative || '.';
}
