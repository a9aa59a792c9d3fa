// `npm test [-- what Jest takes]`: the whole suite on real stores, from a fresh clone.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
const { runTests } = await import('./up/run-tests.mjs');
await runTests(process.argv.slice(2));
