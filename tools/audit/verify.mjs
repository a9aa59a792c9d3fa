// `npm run audit:verify [-- --data DIR] [--head SEQ:HASH]`: follows the chain of the audit from its beginning, by
// MONGODB_URI or what the running product of the data folder says. With --head also whether the row that was the last
// one then still is as it was. Exit code 1 where the chain is broken.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { checkout } from '../up/checkout.mjs';
import { databaseIn } from '../up/stores/store-address.mjs';
import { upFile } from '../up/up-file.mjs';
import { verdictOf } from './verdict.mjs';

const { values } = parseArgs({ options: { data: { type: 'string' }, head: { type: 'string' } } });
const data = path.resolve(values.data ?? path.join(checkout, '.data'));
const uri = process.env.MONGODB_URI ?? JSON.parse(readFileSync(upFile(data), 'utf8')).MONGODB_URI;

const connection = await mongoose.createConnection(uri, { dbName: databaseIn(uri) }).asPromise();
try {
  const rows = connection.collection('audit').find().sort({ _id: 1 });
  const { isGood, words } = await verdictOf(rows, values.head);
  console.log(words);
  process.exitCode = isGood ? 0 : 1;
} finally {
  await connection.close();
}
