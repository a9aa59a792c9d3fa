// `npm run chaos [-- --roles api,worker,redis,mongodb --kills N --messages N --seed N]`: kills the product's processes
// while customers write, and judges what came of it.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
const { runChaos } = await import('./up/run-on-stores.mjs');
await runChaos(process.argv.slice(2));
