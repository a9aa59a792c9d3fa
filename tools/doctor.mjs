// `npm run doctor [-- --data DIR --no-simulator --json]`: is everything in place that a customer's message needs? Asks the
// live services; prints a tick or what to do. Exit code 0: all well; 1: something failed; 2: it could not look.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
const { runDoctor } = await import('./up/run-doctor.mjs');
await runDoctor(process.argv.slice(2));
