// `npm run backup -- --to DIR`: the whole database as files, with a manifest of counts, sums and indexes.
import path from 'node:path';
import { backupFlags } from './backup-flags.ts';
import { databaseAddress } from './database-address.ts';
import { makeBackup } from './make-backup.ts';

try {
  const { folder } = backupFlags(process.argv.slice(2), 'backup');
  const { collections } = await makeBackup(databaseAddress(), path.resolve(folder), (line) =>
    console.log(line),
  );
  const documents = collections.reduce((sum, { count }) => sum + count, 0);
  console.log(`Backed up: ${collections.length} collections, ${documents} documents, in ${folder}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
