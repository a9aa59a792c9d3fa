import 'reflect-metadata';
import { loadSettings, SettingsError } from '@feelori/platform/settings';
import { startApi } from './start-api';

/** A start that fails says why in plain words, without a stack for what a person can put right. */
function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `The port is taken: ${error.message}. Stop what uses it, or set PORT / WORKER_PORT.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
}

try {
  await startApi(loadSettings(process.env, process.argv.slice(2)));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
