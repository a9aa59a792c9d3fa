import { inboxCommands } from './inbox-commands';

const row = { customerName: 'Emma', status: 'open' } as const;
const words = (
  ...asked: Parameters<typeof inboxCommands> extends [infer R, infer M, unknown] ? [R, M] : never
) => inboxCommands(...asked, () => undefined).map((one) => one.words);

describe('what the palette offers in the inbox', () => {
  it('is what one does with the open conversation, with its key, then what one does anywhere', () => {
    const [first] = inboxCommands(row, true, () => undefined);
    expect(first).toMatchObject({ words: 'Write a reply', group: 'Emma', keys: ['R'] });
    expect(words(row, true)).toEqual(expect.arrayContaining(['Resolve', 'Snooze…', 'Next conversation']));
  });

  it('fits how the conversation stands', () => {
    const resolved = words({ ...row, status: 'resolved' }, true);
    expect(resolved).toContain('Open again');
    expect(resolved).not.toContain('Snooze…');
  });

  it('is nothing that a viewer may not do, nor anything with no conversation open', () => {
    const anywhere = [
      'Search conversations',
      'Next conversation',
      'Previous conversation',
      'Keyboard shortcuts',
    ];
    expect(words(row, false)).toEqual(anywhere);
    expect(words(undefined, true)).toEqual(anywhere);
  });

  it('does what was chosen', () => {
    const done: string[] = [];
    inboxCommands(row, true, (act) => done.push(act))
      .find((one) => one.words === 'Resolve')
      ?.run();
    expect(done).toEqual(['resolve']);
  });
});
