import { signRequest, type Unsigned } from './sign-request';

/** The examples of Amazon's own description of the signature. */
const signer = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const AT = new Date('2013-05-24T00:00:00.000Z');
const HOST = 'https://examplebucket.s3.amazonaws.com';

function signatureOf(request: Partial<Unsigned> & Pick<Unsigned, 'url'>): string {
  const whole = { method: 'GET', headers: {}, body: Buffer.alloc(0), ...request };
  return signRequest(whole, signer, AT).authorization?.split('Signature=')[1] ?? '';
}

describe('the signature of a request to an object store', () => {
  it('is that of a read of some bytes', () => {
    const signature = signatureOf({ url: new URL(`${HOST}/test.txt`), headers: { range: 'bytes=0-9' } });
    expect(signature).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });

  it('is that of a write', () => {
    const signature = signatureOf({
      method: 'PUT',
      url: new URL(`${HOST}/test%24file.text`),
      headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      body: Buffer.from('Welcome to Amazon S3.'),
    });
    expect(signature).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd');
  });
});
