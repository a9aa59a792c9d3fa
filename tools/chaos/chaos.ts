// `npm run chaos`: see chaos-flags.ts. Progress goes to stderr; the last line on stdout is the report.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shown } from '../up/checkout.mjs';
import { failWith } from '../up/remedy.mjs';
import { untilToldToStop } from '../up/until-told-to-stop.mjs';
import { CHAOS_HELP, chaosFlags, type ChaosFlags } from './chaos-flags.ts';
import { failuresOf } from './chaos-report.ts';
import { type ChaosOutcome, ChaosRun } from './chaos-run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const say = (line: string): void => console.error(`chaos: ${line}`);

/** Plays one run; gives the exit code. */
async function main(flags: ChaosFlags, told: AbortSignal): Promise<number> {
  const { roles, kills, messages, seed, mutant } = flags;
  say(`seed ${seed}: ${kills} kills of ${roles.join(', ')} while ${messages} messages are written`);
  const swallow = mutant === 'swallow-webhook' ? 1 : 0;
  const run = await ChaosRun.prepare({ root, roles, kills, messages, seed, stores: null, swallow }, say);
  let code = 1;
  try {
    const outcome = await run.play(told);
    code = tell(outcome, run);
    console.log(JSON.stringify(outcome.report));
  } finally {
    await run.stop();
    const { folder } = run.setup;
    if (code === 0) rmSync(folder, { recursive: true, force: true });
    else {
      writeFileSync(path.join(folder, 'timeline.jsonl'), run.timeline());
      say(`logs, database files and timeline.jsonl are in ${shown(folder)}`);
    }
  }
  return code;
}

/** Says what went wrong, with the ids of the messages; gives the exit code. */
function tell({ report, verdict }: ChaosOutcome, run: ChaosRun): number {
  const failures = failuresOf(report);
  for (const failure of failures) say(`FAILED: ${failure}`);
  for (const [what, texts] of [['lost', verdict.lost] as const, ['twice', verdict.twice] as const]) {
    for (const text of texts) say(`${what}: ${text} ${run.customers.wamids.get(text) ?? ''}`);
  }
  for (const customer of verdict.outOfOrder) say(`out of order: ${customer}`);
  for (const { role, selfExits } of run.setup.targets) {
    for (const how of selfExits) say(`${role} ended by itself: ${how}`);
  }
  return failures.length === 0 ? 0 : 1;
}

const told = new AbortController();
void untilToldToStop().then((why) => told.abort(new Error(`told to stop by ${String(why)}`)));
try {
  const flags = chaosFlags(process.argv.slice(2));
  if (flags.help) console.log(CHAOS_HELP);
  else process.exitCode = await main(flags, told.signal);
} catch (error) {
  if (told.signal.aborted) say(told.signal.reason instanceof Error ? told.signal.reason.message : 'stopped');
  else failWith(error);
  process.exitCode = told.signal.aborted ? 130 : 1;
}
process.exit();
