import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { runStop } = await import('./run-stop.mjs');
await runStop(process.argv.slice(2));
