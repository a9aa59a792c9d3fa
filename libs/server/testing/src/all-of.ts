/** Everything that comes, in its order. */
export async function allOf<T>(things: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of things) all.push(one);
  return all;
}
