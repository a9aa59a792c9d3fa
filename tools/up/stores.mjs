import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
// Imported only now: an old Node could not even read it.
void import('./run-stores.mjs').then(({ runStores }) => runStores(process.argv.slice(2)));
