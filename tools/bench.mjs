// `npm run bench`: brings the stores like `npm test` does, then runs tools/load/bench.ts.
import { withStores } from './up/with-stores.mjs';

process.exitCode = await withStores(['tools/load/bench.ts', ...process.argv.slice(2)]);
