import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Remedy } from './remedy.mjs';

const products = /^products?[_ -]export.*\.csv$/i;
const how =
  'In Shopify open Products, press Export, choose "All products" and put products_export.csv there (and, if you like, orders_export.csv of Orders, Export).';

/** The folder with Shopify's exports, as a whole path. Throws a Remedy where it is not there or holds none. */
export function shopFolder(given, from) {
  const folder = path.resolve(from, given);
  const kind = statSync(folder, { throwIfNoEntry: false });
  if (kind === undefined) throw new Remedy(`There is no folder ${folder} (--shop). ${how}`);
  if (!kind.isDirectory()) {
    throw new Remedy(
      `--shop takes the folder that holds the exports, and ${folder} is a file: use --shop ${path.dirname(folder)}.`,
    );
  }
  const names = readdirSync(folder);
  if (!names.some((name) => products.test(name))) {
    const others = names.filter((name) => /\.csv$/i.test(name)).slice(0, 5);
    const has = others.length > 0 ? ` It holds ${others.join(', ')}.` : '';
    throw new Remedy(`${folder} holds no products_export.csv.${has} ${how}`);
  }
  return folder;
}
