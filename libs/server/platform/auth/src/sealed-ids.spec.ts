import fc from 'fast-check';
import { SealedIds } from './sealed-ids';

const SECRET = 'a-secret-of-this-server-0123456789';
const ids = new SealedIds([SECRET]);
const text = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });

describe('SealedIds', () => {
  it('opens what it sealed, always the same, safe in a URL', () => {
    fc.assert(
      fc.property(text, (id) => {
        const sealed = ids.seal('message', id);
        expect(ids.open('message', sealed)).toBe(id.toWellFormed());
        expect(new SealedIds([SECRET]).seal('message', id)).toBe(sealed);
        expect(sealed).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('shows nothing of what is sealed, nor that two are alike', () => {
    const [a, b] = ['100:wamid.HBgLMTY1MDU1NTEyMzQ', '100:wamid.HBgLMTY1MDU1NTEyMzU'].map((id) =>
      ids.seal('message', id),
    );
    expect(a?.slice(0, 8)).not.toBe(b?.slice(0, 8));
    expect(Buffer.from(a ?? '', 'base64url').toString('latin1')).not.toContain('wamid');
  });

  it('opens nothing that was changed, cut, made up, sealed by others or for something else', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 255 }), (id, at, flip) => {
        const sealed = ids.seal('message', id);
        const bytes = Buffer.from(sealed, 'base64url');
        bytes[at % bytes.length]! ^= flip;
        expect(ids.open('message', bytes.toString('base64url'))).toBeNull();
        expect(ids.open('message', sealed.slice(0, at % sealed.length))).toBeNull();
        expect(ids.open('cursor', sealed)).toBeNull();
        expect(ids.open('message', `${sealed}=`)).toBeNull();
        expect(new SealedIds(['another-secret-of-another-server-9']).open('message', sealed)).toBeNull();
      }),
    );
    for (const made of ['', 'x', 'AAAA', id16(), '{"$gt":""}']) expect(ids.open('message', made)).toBeNull();
  });

  it('opens under every secret while one is being replaced, and seals under the first', () => {
    const both = new SealedIds(['the-new-secret-of-this-server-01234', SECRET]);
    expect(both.open('message', ids.seal('message', 'm1'))).toBe('m1');
    expect(ids.open('message', both.seal('message', 'm1'))).toBeNull();
  });
});

function id16(): string {
  return Buffer.alloc(16).toString('base64url');
}
