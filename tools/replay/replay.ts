// `npm run replay`: see replay-flags.ts. Progress goes to stderr, turns and the summary to stdout; the last line is JSON.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadBundled } from '../product/load-bundled.ts';
import { checkout, shown } from '../up/checkout.mjs';
import { withDotenv } from '../up/dotenv-file.mjs';
import { hurryOnSecondSignal } from '../up/hurry-on-second-signal.mjs';
import { failWith, Remedy } from '../up/remedy.mjs';
import { shopFolder } from '../up/shop-folder.mjs';
import { untilToldToStop } from '../up/until-told-to-stop.mjs';
import { type Changes, type ProductRules, readChanges } from './changes.ts';
import { chosenModels } from './chosen-models.ts';
import { compare, type ComparedTurn } from './compare.ts';
import { playedSides } from './played-sides.ts';
import { REPLAY_HELP, type ReplayFlags, replayFlags } from './replay-flags.ts';
import { replayNotes } from './replay-notes.ts';
import { changedShop } from './replay-shop.ts';
import { reportHtml } from './report-html.ts';
import { readSource, STORED_FILE } from './source.ts';
import { SpendingLimit } from './spending-limit.ts';
import { highRisk, summaryOf } from './summary.ts';
import { turnLines } from './turn-lines.ts';

/** Told to stop, whatever was compared until then. */
const STOPPED = 130;
/** More turns at high risk than were allowed. */
const TOO_RISKY = 3;
const told = new AbortController();
const say = (line: string): void => console.error(`replay: ${line}`);
const readFile = (file: string): string => readFileSync(file, 'utf8');
const env = withDotenv(process.env, checkout) as NodeJS.ProcessEnv;
/** What models are told now, where that is not our own. */
const promptFile = env['ASSISTANT_PROMPT_FILE']?.trim() || null;

/** Reads everything that can be refused, then plays, compares and reports; gives the exit code. */
async function main(flags: ReplayFlags): Promise<number> {
  const rules = await loadBundled<ProductRules>(checkout, 'tools/replay/product-rules.ts');
  if (flags.printPrompt) {
    console.log(promptFile === null ? rules.USUAL_PROMPT : readFile(promptFile));
    return 0;
  }
  const changes = inWords(() => readChanges(flags.changes, rules, readFile));
  const models = chosenModels(flags.realModels, env, changes.order);
  const shop = flags.shop === null ? null : (shopFolder(flags.shop, process.cwd()) as string);
  const stored = await readSource(flags, env, rules.redact, say);
  if (stored.conversations.length === 0) {
    throw new Remedy('Nothing was answered since then: --since 30d reaches further.');
  }
  say(`${stored.conversations.length} conversations, redacted`);
  const folder = path.resolve(flags.to ?? path.join(checkout, '.data/replays', stamp()));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, STORED_FILE), `${JSON.stringify(stored, null, 1)}\n`);

  const limit = models.real ? new SpendingLimit(flags.mostDollars) : null;
  const stage = {
    ...{ root: checkout, real: models.real, atOnce: flags.atOnce, conversations: stored.conversations },
    ...{ flagStart: rules.FLAG_START, limit, told: told.signal, say },
  };
  const environment = {
    ...models.environment,
    ...(shop === null ? {} : { SIM_SHOP_FOLDER: shop }),
    ...(promptFile === null ? {} : { ASSISTANT_PROMPT_FILE: path.resolve(promptFile) }),
  };
  const [before = [], after = []] = await playedSides(stage, [
    { name: 'before', shop: stored.shop, environment },
    {
      name: 'after',
      shop: changedShop(stored.shop, changes, models.priced),
      environment: { ...environment, ...promptIn(folder, changes) },
    },
  ]);
  const ended = limit?.wasReached ?? false;
  const notes = replayNotes(flags, { real: models.real, shop, ended });
  return report(flags, folder, notes, compare(stored.conversations, before, after, rules));
}

/** A changed prompt lies beside the report, and is what the product reads. */
function promptIn(folder: string, { prompt }: Changes): Record<string, string> {
  if (prompt === null) return {};
  const file = path.join(folder, 'prompt.txt');
  writeFileSync(file, prompt);
  return { ASSISTANT_PROMPT_FILE: file };
}

/** Prints and writes what came of it; gives the exit code. */
function report(
  { mostRisk }: ReplayFlags,
  folder: string,
  notes: string[],
  turns: readonly ComparedTurn[],
): number {
  turns.flatMap(turnLines).forEach((line) => console.log(line));
  const summary = summaryOf(turns);
  const page = path.join(folder, 'report.html');
  writeFileSync(page, reportHtml(turns, { ...summary, notes }));
  console.log(['', ...notes, `Report: ${shown(page)}`].join('\n'));
  const risk = highRisk(summary);
  const isTooRisky = mostRisk !== null && risk > mostRisk;
  if (isTooRisky) console.error(`RISK: ${risk} of 100 turns are at high risk, more than ${mostRisk}`);
  console.log(JSON.stringify({ ...summary, high_risk_percent: risk, report: page }));
  return isTooRisky ? TOO_RISKY : 0;
}

function stamp(): string {
  return new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-');
}

void untilToldToStop().then(() => {
  say('stopping: what is under way ends first');
  told.abort();
  hurryOnSecondSignal(() => [{ kill: () => process.exit(STOPPED) }]);
});
try {
  const args = process.argv.slice(2);
  if (args.includes('--help')) console.log(REPLAY_HELP);
  else process.exitCode = await main(inWords(() => replayFlags(args)));
} catch (error) {
  failWith(error);
}
process.exit(told.signal.aborted ? STOPPED : undefined);

/** What cannot be is a sentence, not a stack. */
function inWords<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new Remedy(error instanceof Error ? error.message : 'not understood', 'npm run replay -- --help');
  }
}
