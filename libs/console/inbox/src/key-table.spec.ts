import { actOf, KEY_TABLE, keyOf } from './key-table';

describe('the keys of the inbox', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['r', 'reply'],
    ['n', 'note'],
    ['a', 'assign'],
    ['s', 'snooze'],
    ['e', 'resolve'],
    ['/', 'search'],
    ['?', 'help'],
  ] as const)('%s means %s', (key, act) => {
    expect(actOf(key)).toBe(act);
    expect(keyOf(act)).toBe(key.toUpperCase());
  });

  it('mean one thing each, and each is in the help as it is pressed', () => {
    const pressed = KEY_TABLE.flatMap(({ keys, acts = {} }) =>
      Object.keys(acts).map((key) => ({ key, isShown: keys.includes(key.toUpperCase()) })),
    );
    expect(new Set(pressed.map(({ key }) => key)).size).toBe(pressed.length);
    expect(pressed.filter(({ isShown }) => !isShown)).toEqual([]);
  });

  it('leaves other keys alone', () => {
    expect([actOf('q'), actOf('constructor'), actOf('')]).toEqual([null, null, null]);
  });
});
