import 'reflect-metadata';
import { endOnCrash } from '@feelori/platform/lifecycle';
import { redactText, safeError } from '@feelori/platform/log';
import { loadSettings, SettingsError } from '@feelori/platform/settings';
import { startApi } from './start-api';

/** A start that fails says why in plain words, without a stack for what a person can put right. */
function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `The port is taken: ${error.message}. Stop what uses it, or set PORT / WORKER_PORT.`;
  }
  const { stack = '' } = safeError(error);
  const words = error instanceof Error ? redactText(error.message) : 'unknown error';
  return `${words}\n${stack}`;
}

try {
  endOnCrash();
  const settings = loadSettings(process.env, process.argv.slice(2));
  await startApi(settings, new URL('./watchdog-thread.js', import.meta.url));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
