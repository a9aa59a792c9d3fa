// `npm run build`: API, simulator and console in dist/, unless they are there already as the sources are now.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
const { runBuild } = await import('./up/run-on-stores.mjs');
await runBuild();
