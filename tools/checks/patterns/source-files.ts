import { globSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../../..');

/** Our sources below these folders, without tests; paths from the root of the checkout. */
export function sourceFiles(...folders: string[]): string[] {
  const globs = folders.map((folder) => `${folder}/**/*.{ts,js,mjs}`);
  const files = globSync(globs, { cwd: root, exclude: (name) => /(?:^|\/)node_modules$/.test(String(name)) });
  return files.filter((file) => !/\.spec\.ts$|(?:^|\/)test(?:ing\/|-)/.test(file)).sort();
}
