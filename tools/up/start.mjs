import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { runStarter } = await import('./run-starter.mjs');
await runStarter(process.argv.slice(2));
