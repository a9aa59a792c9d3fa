// `npm run eval [-- --only golden,attacks,true-sentences,outage,providers --category search --case words --slice N]`: conversations,
// attacks and true sentences through the whole product. The last line is JSON; a drop below what is expected fails.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
const { runEval } = await import('./up/run-on-stores.mjs');
await runEval(process.argv.slice(2));
