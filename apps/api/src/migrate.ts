import 'reflect-metadata';
import { createApp } from '@feelori/platform/gateway';
import { MongoGate } from '@feelori/platform/mongo';
import { loadSettings, SettingsError } from '@feelori/platform/settings';
import { rootModule } from './root-module';

/** So long the database may take to be there, and its indexes to be built. */
const MOST_MS = 600_000;

/**
 * Builds indexes and changes what earlier versions stored, and ends: what every process does at its start, done before the first
 * one of a new version comes up. Nothing listens, and no message is touched.
 */
async function migrateOnce(): Promise<void> {
  const settings = loadSettings(process.env, ['--roles=web']);
  const app = await createApp(rootModule(settings), settings);
  try {
    await app.init();
    await app.get(MongoGate).whenReady(MOST_MS);
  } finally {
    await app.close();
  }
}

try {
  await migrateOnce();
  process.stdout.write('The database is as this version wants it.\n');
} catch (error) {
  process.stderr.write(`${error instanceof SettingsError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
