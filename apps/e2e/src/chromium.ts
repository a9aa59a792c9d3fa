import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'google-chrome', 'chromium-browser', 'google-chrome-stable'];

/** Starts the machine's own Chromium: CHROMIUM, else the first of the usual names on the path. */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? onPath();
  if (executablePath === undefined) {
    throw new Error('No Chromium on the path: "apt-get install chromium", or set CHROMIUM to its file.');
  }
  // Chromium refuses its sandbox to root; pages come from this machine only.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  );
}
