import fc from 'fast-check';
import { SealedSecrets } from './sealed-secrets';

const KEY = 'a-key-of-this-server-0123456789abcdef';
const secrets = new SealedSecrets([KEY], 'a test');

describe('a sealed secret', () => {
  it('opens for whom it was sealed, and differs each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const sealed = secrets.seal('u1', text);
        expect(secrets.open('u1', sealed)).toEqual({ text, isOld: false });
        expect(secrets.seal('u1', text)).not.toBe(sealed);
      }),
    );
  });

  it('opens for nobody else, with no other key, for no other purpose, and not once it was changed', () => {
    const sealed = secrets.seal('u1', 'a secret');
    expect(secrets.open('u2', sealed)).toBeNull();
    expect(new SealedSecrets([KEY], 'another test').open('u1', sealed)).toBeNull();
    expect(new SealedSecrets([`${KEY}!`], 'a test').open('u1', sealed)).toBeNull();
    const bytes = Buffer.from(sealed, 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(secrets.open('u1', changed.toString('base64url'))).toBeNull();
    }
    for (const odd of ['', 'x', sealed.slice(0, 20), '€']) expect(secrets.open('u1', odd)).toBeNull();
  });

  it('opens while its key is being replaced, and says that it is old', () => {
    const sealed = secrets.seal('u1', 'a secret');
    const both = new SealedSecrets(['the-new-key-of-this-server-0123456789', KEY], 'a test');
    expect(both.open('u1', sealed)).toEqual({ text: 'a secret', isOld: true });
    expect(both.open('u1', both.seal('u1', 'a secret'))).toEqual({ text: 'a secret', isOld: false });
  });
});
