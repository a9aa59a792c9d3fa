import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Baseline, baselineOf, worseThan } from './baseline.ts';
import { chosen, evalFlags, isWhole } from './eval-flags.ts';
import { onProduct } from './eval-product.ts';
import { drops, figuresOf } from './figures.ts';
import { type GoldenCase, MODES } from './golden-case.ts';
import { playAttacks } from './play-attacks.ts';
import { type Played, playGolden } from './play-golden.ts';
import { playOutage } from './play-outage.ts';
import { playProviders } from './play-providers.ts';
import { playSentences } from './play-sentences.ts';
import { readAttacks } from './read-attacks.ts';
import { readConversationFile, readConversations } from './read-conversations.ts';
import { readSentences } from './read-sentences.ts';
import { realModels } from './real-models.ts';
import { type PlayedParts, scoresOf } from './scores.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = (name: string): string => path.join(import.meta.dirname, name);
const BASELINE = folder('baseline.json');
const flags = evalFlags(process.argv.slice(2));
const played: PlayedParts = {};

if (flags.parts.includes('golden')) {
  for (const mode of MODES) {
    const cases = golden().filter(({ modes }) => modes.includes(mode));
    played[mode] = await timed(mode, () =>
      onProduct(root, { mode, quiet: 'bursts' }, (running) => playGolden(running, cases, mode, flags.atOnce)),
    );
  }
}

if (flags.parts.includes('attacks')) {
  const attacks = chosen(readAttacks(folder('attacks')), flags);
  played.attacks = await timed('attacks', () =>
    onProduct(root, { mode: 'scripted', quiet: 'single' }, (running) =>
      playAttacks(running, attacks, flags.atOnce),
    ),
  );
}

if (flags.parts.includes('true-sentences')) {
  const groups = chosen(readSentences(folder('true-sentences')), { ...flags, slice: 1 });
  const sliced = groups.map((group) => ({
    ...group,
    sentences: group.sentences.filter((_, at) => at % flags.slice === 0),
  }));
  played.true_sentences = await timed('true sentences', () =>
    onProduct(root, { mode: 'scripted', quiet: 'single' }, (running) =>
      playSentences(running, sliced, flags.atOnce),
    ),
  );
}

if (flags.parts.includes('outage')) {
  const cases = golden();
  played.outage = await timed('outage', () =>
    onProduct(root, { mode: 'scripted', quiet: 'bursts' }, (running) =>
      playOutage(running, cases, flags.atOnce),
    ),
  );
}

const asksProviders = flags.parts.includes('providers') && realModels(process.env).length > 0;
if (flags.parts.includes('providers') && !asksProviders) {
  console.error('providers: skipped, neither GEMINI_API_KEY nor OPENAI_API_KEY is set');
}
const providers = asksProviders ? await playProviders(root, golden(), flags.atOnce, timed) : {};

function golden(): GoldenCase[] {
  const read =
    flags.from === null ? readConversations(folder('conversations')) : readConversationFile(flags.from);
  return chosen(read, flags);
}

/** Plays a part and shows what did not come out as it should. */
async function timed(part: string, play: () => Promise<Played[]>): Promise<Played[]> {
  const began = performance.now();
  const all = await play();
  const failed = all.filter(({ findings }) => findings.length > 0);
  for (const { name, findings } of failed) {
    console.error(`\n✗ ${part}: ${name}\n${findings.join('\n')}`);
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.error(`${part}: ${all.length - failed.length} of ${all.length}, ${seconds} s`);
  return all;
}

if (flags.writeBaseline) {
  if (!isWhole(flags)) throw new Error('a baseline is made of all cases, not of some');
  const kept = JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline;
  writeFileSync(BASELINE, `${JSON.stringify({ ...kept, ...baselineOf(played) }, null, 2)}\n`);
}
const nothing = Object.values(played).every((part) => part.length === 0);
const onlyProviders = flags.parts.join() === 'providers';
if (nothing && !onlyProviders) throw new Error('no case has this category or name');
const figures = { ...figuresOf(played), ...(asksProviders && { providers }) };
const baseline = flags.from === null ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {};
const dropped = [...drops(figures), ...worseThan(baseline, played, isWhole(flags))];
dropped.forEach((line) => console.error(`DROP: ${line}`));
console.log(JSON.stringify({ categories: scoresOf(played) }));
console.log(JSON.stringify(figures));
process.exit(dropped.length === 0 ? 0 : 1);
