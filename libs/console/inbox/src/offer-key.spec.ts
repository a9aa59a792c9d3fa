import { offerKey } from './offer-key';

it('knows the keys of an open list, and none of a closed one', () => {
  expect(offerKey('ArrowDown', 2, 3)).toEqual({ kind: 'choose', at: 0 });
  expect(offerKey('ArrowUp', 0, 3)).toEqual({ kind: 'choose', at: 2 });
  expect(['Enter', 'Tab', 'Escape', 'a'].map((key) => offerKey(key, 0, 3)?.kind)).toEqual([
    'take',
    'take',
    'close',
    undefined,
  ]);
  expect(offerKey('Enter', 0, 0)).toBeNull();
});
