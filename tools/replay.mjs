// `npm run replay -- --from MONGODB_URI --conversations 50 --since 7d --with models.order=openai/gpt-6-luna`: stored
// conversations, redacted, as things are and with a change, side by side with cost and risk. `-- --help` says all of it.
import { refuseOldNode } from './up/node-version.mjs';

refuseOldNode();
const { runReplay } = await import('./up/run-on-stores.mjs');
await runReplay(process.argv.slice(2));
