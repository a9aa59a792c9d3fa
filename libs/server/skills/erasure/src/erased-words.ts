import type { Customer } from '@feelori/records/customers';

const SHORTEST = 6;

/** The numbers and user ids of a person, with those of before: what no text about anybody else has in it. */
export function erasedWords(customers: readonly Pick<Customer, 'identities' | 'former'>[]): string[] {
  const keys = customers.flatMap(({ identities, former = [] }) => [...identities, ...former]);
  const words = keys.filter((key) => !key.startsWith('none:')).map((key) => key.slice(key.indexOf(':') + 1));
  return [...new Set(words)].filter((word) => word.length >= SHORTEST);
}
