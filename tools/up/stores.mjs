import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { runStores } = await import('./run-stores.mjs');
await runStores(process.argv.slice(2));
