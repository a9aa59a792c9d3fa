import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
// Imported only now: an old Node could not even read it.
void import('./run-stop.mjs').then(({ runStop }) => runStop(process.argv.slice(2)));
