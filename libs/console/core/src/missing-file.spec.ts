import { isMissingFile } from './missing-file';

describe('isMissingFile', () => {
  it.each([
    ['Failed to fetch dynamically imported module: http://x/chunk-ABCD1234.js', true],
    ['error loading dynamically imported module: http://x/chunk-ABCD1234.js', true],
    ['Importing a module script failed.', true],
    ['Failed to fetch', false],
    ["Cannot read properties of undefined (reading 'x')", false],
  ])('%s: %p', (message, missing) => {
    expect(isMissingFile(new TypeError(message))).toBe(missing);
    expect(isMissingFile(message)).toBe(false);
  });
});
