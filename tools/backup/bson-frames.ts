/** The smallest document, and more than the largest that MongoDB takes. */
const LEAST = 5;
const MOST = 17 * 1_024 ** 2;

/** The documents of a stream in which they stand one after the other, each as its bytes. Throws where one is cut off. */
export async function* documentsIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 4) {
      const length = rest.readInt32LE(0);
      if (length < LEAST || length > MOST) throw new Error('no document begins here');
      if (rest.length < length) break;
      yield rest.subarray(0, length);
      rest = rest.subarray(length);
    }
  }
  if (rest.length > 0) throw new Error('the last document is cut off');
}
