// `npm run bench`: speeds beside their baselines in the same run, on real stores. `-- campaign`: what a waiting
// campaign adds to the time of an answer. `-- refusals`: how soon a webhook hears that the database is down.
// `-- console`: what lists, threads and the search of a full database take. `-- search`: the shop's catalogue in memory.
// `-- turn`: processor time of a turn, without the model's. `-- workers`: replies a second by 1, 2 and 4 workers.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
const { runBench } = await import('./up/run-on-stores.mjs');
await runBench(process.argv.slice(2));
