import { remembered } from './remembered';

it('reads a text once, and again when others came between', () => {
  const read = jest.fn((text: string) => [text.length]);
  const lengths = remembered(2, read);
  expect([lengths('a'), lengths('a'), lengths('bb'), lengths('ccc'), lengths('a')]).toEqual([
    [1],
    [1],
    [2],
    [3],
    [1],
  ]);
  expect(read.mock.calls.map(([text]) => text)).toEqual(['a', 'bb', 'ccc', 'a']);
});

it('keeps no long text', () => {
  const read = jest.fn((text: string) => [text.length]);
  const lengths = remembered(2, read);
  lengths('a'.repeat(6_000));
  lengths('a'.repeat(6_000));
  expect(read).toHaveBeenCalledTimes(2);
});
