import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
// Imported only now: an old Node could not even read it.
void import('./run-starter.mjs').then(({ runStarter }) => runStarter(process.argv.slice(2)));
