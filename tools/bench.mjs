// `npm run bench`: speeds beside their baselines in the same run, on real stores.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
const { runBench } = await import('./up/run-on-stores.mjs');
await runBench();
