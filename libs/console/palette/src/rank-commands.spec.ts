import type { Command } from '@feelori/console/core';
import { rankCommands } from './rank-commands';

const all: Command[] = [
  'Assign',
  'Go to Team',
  'Resolve',
  'Go to Settings',
  'Snooze',
  'Write a reply',
  'Go to Home',
].map((words) => ({ id: words, words, group: 'x', run: () => undefined }));
const ranked = (typed: string, most = 10): string[] =>
  rankCommands(all, typed, most).map(({ words }) => words);

describe('what a person may mean by what they type', () => {
  it('is everything, as it stands, before they type', () => {
    expect(ranked('  ', 3)).toEqual(['Assign', 'Go to Team', 'Resolve']);
  });

  it('is first what begins so, then a later word, then letters in order', () => {
    expect(ranked('re')).toEqual(['Resolve', 'Write a reply']);
    expect(ranked('se')).toEqual(['Go to Settings', 'Resolve', 'Snooze']);
    expect(ranked('TEAM')).toEqual(['Go to Team']);
  });

  it('is found by its words in any order, and by their beginnings', () => {
    expect(ranked('home go')).toEqual(['Go to Home']);
    expect(ranked('gtt')).toEqual(['Go to Team', 'Go to Settings']);
  });

  it('is nothing where nothing fits, and never more than there is room for', () => {
    expect(ranked('xyzzy')).toEqual([]);
    expect(ranked('o', 2)).toHaveLength(2);
  });

  it('takes marks and widths of letters as a person does', () => {
    expect(ranked('ＴＥＡＭ')).toEqual(['Go to Team']);
  });
});
