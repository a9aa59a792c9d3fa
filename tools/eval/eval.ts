import path from 'node:path';
import { onProduct } from './eval-product.ts';
import { chosen, evalFlags } from './eval-flags.ts';
import { drops, type Figures, rateOf } from './figures.ts';
import { type GoldenCase, MODES } from './golden-case.ts';
import { playAttacks } from './play-attacks.ts';
import { type Played, playGolden } from './play-golden.ts';
import { playSentences } from './play-sentences.ts';
import { readAttacks } from './read-attacks.ts';
import { readConversationFile, readConversations } from './read-conversations.ts';
import { readSentences } from './read-sentences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const flags = evalFlags(process.argv.slice(2));
const figures: Figures = {};

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(0)} s`;

if (flags.parts.includes('golden')) {
  const read =
    flags.from === null
      ? readConversations(path.join(import.meta.dirname, 'conversations'))
      : readConversationFile(flags.from);
  const all = chosen(read, flags);
  const heard: Played[] = [];
  for (const mode of MODES) {
    const began = performance.now();
    const cases = all.filter(({ modes }) => modes.includes(mode));
    const played = await onProduct(root, { mode, quiet: 'bursts' }, (running) =>
      playGolden(running, cases, mode, flags.atOnce),
    );
    heard.push(...played);
    const passed = told(played, `golden conversations, ${mode}`);
    figures[mode] = { cases: played.length, rate: rateOf(passed, played.length) };
    console.error(`${mode}: ${passed} of ${played.length}, ${seconds(began)}${byCategory(cases, played)}`);
  }
  const sum = (of: (one: Played) => number): number => heard.reduce((total, one) => total + of(one), 0);
  const messages =
    sum((one) => one.messages) /
    Math.max(
      1,
      sum((one) => one.turns),
    );
  figures.messages_per_turn = Number(messages.toFixed(3));
}

if (flags.parts.includes('attacks')) {
  const began = performance.now();
  const attacks = chosen(readAttacks(path.join(import.meta.dirname, 'attacks')), flags);
  const played = await onProduct(root, { mode: 'scripted', quiet: 'single' }, (running) =>
    playAttacks(running, attacks, flags.atOnce),
  );
  const held = told(played, 'came through');
  figures.attacks = { cases: attacks.length, through: played.length - held };
  console.error(`attacks: ${played.length - held} of ${attacks.length} came through, ${seconds(began)}`);
}

if (flags.parts.includes('true-sentences')) {
  const began = performance.now();
  const groups = chosen(readSentences(path.join(import.meta.dirname, 'true-sentences')), {
    ...flags,
    slice: 1,
  });
  const sliced = groups.map((group) => ({ ...group, sentences: everyNth(group.sentences, flags.slice) }));
  const played = await onProduct(root, { mode: 'scripted', quiet: 'single' }, (running) =>
    playSentences(running, sliced, flags.atOnce),
  );
  const passed = told(played, 'blocked');
  figures.true_sentences = { cases: played.length, blocked: played.length - passed };
  console.error(`true sentences: ${played.length - passed} of ${played.length} blocked, ${seconds(began)}`);
}

function everyNth<Item>(items: readonly Item[], n: number): Item[] {
  return items.filter((_, at) => at % n === 0);
}

/** Shows what did not come out as it should; gives how many did. */
function told(played: readonly Played[], what: string): number {
  const failed = played.filter(({ findings }) => findings.length > 0);
  for (const { name, findings } of failed) {
    console.error(`\n✗ ${what}: ${name}\n${findings.join('\n')}`);
  }
  return played.length - failed.length;
}

function byCategory(cases: readonly GoldenCase[], played: readonly Played[]): string {
  const categories = [...new Set(cases.map(({ category }) => category))];
  const lines = categories.map((category) => {
    const of = played.filter((_, at) => cases[at]?.category === category);
    const passed = of.filter(({ findings }) => findings.length === 0).length;
    return `\n  ${category.padEnd(16)} ${passed} of ${of.length}`;
  });
  return lines.join('');
}

const dropped = drops(figures);
dropped.forEach((line) => console.error(`DROP: ${line}`));
console.log(JSON.stringify(figures));
process.exit(dropped.length === 0 ? 0 : 1);
