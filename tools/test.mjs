// `npm test [-- what Jest takes]`: the whole suite on real stores, from a fresh clone.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
// Imported only now: an old Node could not even read it.
void import('./up/run-on-stores.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
