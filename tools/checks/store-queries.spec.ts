import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RECORDS = join(import.meta.dirname, '../../libs/server/records');

it.each(readdirSync(RECORDS))('the queries of %s are explained against a seeded collection', (record) => {
  const folder = join(RECORDS, record, 'src');
  const specs = readdirSync(folder).filter((name) => name.endsWith('-queries.int.spec.ts'));
  const modules = readdirSync(folder)
    .filter((name) => name.endsWith('.module.ts'))
    .flatMap((name) => /export class (\w+)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? []);
  const explained = specs.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/explainStores\((\w+)/g)].map(([, of]) => of),
  );
  expect(explained).toEqual(modules);
});
