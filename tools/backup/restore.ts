// `npm run restore -- --from DIR [--replace]`: checks a backup whole, then puts it in place of what is there.
import path from 'node:path';
import { backupFlags } from './backup-flags.ts';
import { databaseAddress } from './database-address.ts';
import { restoreBackup } from './restore-backup.ts';

try {
  const { folder, replace } = backupFlags(process.argv.slice(2), 'restore');
  const say = (line: string): void => console.log(line);
  await restoreBackup({ uri: databaseAddress(), folder: path.resolve(folder), replace, say });
  console.log('Restored. Start the processes now.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
