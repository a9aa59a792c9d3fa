import { normalizedText } from '@feelori/contracts';
import type { Command } from '@feelori/console/core';

/** Longest text of a command that is looked at. */
const LOOKED_AT = 200;

/**
 * The commands that what was typed may mean, `most` of them: those whose words begin with it, then those of which a later
 * word does, then those that hold every typed word, then those that hold its letters in order. Nothing typed means all of
 * them, as they stand. Pure.
 */
export function rankCommands(commands: readonly Command[], typed: string, most: number): Command[] {
  const wanted = foldedWords(typed);
  if (wanted === '') return commands.slice(0, most);
  return commands
    .map((command) => ({ command, rank: rankOf(foldedWords(command.words), wanted) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, most)
    .map(({ command }) => command);
}

function rankOf(words: string, wanted: string): number | null {
  if (words.startsWith(wanted)) return 0;
  if (words.includes(` ${wanted}`)) return 1;
  if (wanted.split(' ').every((word) => words.includes(word))) return 2;
  return holdsInOrder(words, wanted) ? 3 : null;
}

/** Whether the letters stand in this order, with others between them. */
function holdsInOrder(words: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function foldedWords(text: string): string {
  return normalizedText(text.slice(0, LOOKED_AT), 'NFKC')
    .toLocaleLowerCase('en')
    .trim()
    .split(/\s+/)
    .join(' ');
}
