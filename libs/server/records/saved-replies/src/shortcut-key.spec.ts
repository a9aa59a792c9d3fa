import { shortcutKey } from './shortcut-key';

it('takes shortcuts that look alike for the same', () => {
  expect(new Set(['Size-Guide', 'size-guide', 'ｓize-guide'].map(shortcutKey))).toEqual(
    new Set(['size-guide']),
  );
});
