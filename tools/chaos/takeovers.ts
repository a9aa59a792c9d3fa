// `npm run chaos -- takeovers [--count N] [--seed N]`: people take over at random moments; the last line is what came of it.
import path from 'node:path';
import { failWith } from '../up/remedy.mjs';
import { takeoverFlags } from './chaos-flags.ts';
import { takeoverRun } from './takeover-run.ts';

try {
  const race = takeoverFlags(process.argv.slice(2));
  console.error(`chaos: seed ${race.seed}: ${race.count} takeovers at random moments of an answer`);
  const verdict = await takeoverRun(path.resolve(import.meta.dirname, '../..'), race);
  console.log(JSON.stringify({ seed: race.seed, ...verdict }));
  process.exitCode = verdict.assistant_after.length + verdict.person_not_once.length === 0 ? 0 : 1;
} catch (error) {
  failWith(error);
  process.exitCode = 1;
}
process.exit();
