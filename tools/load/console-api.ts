import type { ConversationPage } from '@feelori/contracts';
import type { Product } from '../product/product.ts';

/** The address of a list of conversations. */
export const list = (query: string): string => `/api/v1/conversations?${query}`;

/** Set for the product that is measured: sign-ins come as through a proxy, since each address may try so often in a minute. */
export const MANY_PLACES = { TRUST_PROXY_HOPS: '1' };
/** All in one subnet, as a session wants it. */
const PLACES = 200;
let signedIn = 0;

/** Where the API is, and who its owner. */
type Place = Pick<Product, 'apiUrl' | 'environment'>;

/** Asks the API as a console does for a page of conversations; throws when it refuses. */
export function ask(product: Place, token: string, path: string): Promise<ConversationPage> {
  return askFor<ConversationPage>(product, token, path);
}

/** The same, for what is no such page. */
export async function askFor<Answer>(product: Place, token: string, path: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${product.apiUrl}${path}`, { headers });
  if (!answer.ok) throw new Error(`${path.split('?')[0] ?? ''}: ${answer.status}`);
  return (await answer.json()) as Answer;
}

/** Signs the owner in, or whoever has the owner's password, and gives the access token of a new session. */
export async function signIn(
  { apiUrl, environment }: Place,
  email = environment['ADMIN_EMAIL'],
): Promise<string> {
  const body = JSON.stringify({ email, password: environment['ADMIN_PASSWORD'] });
  signedIn += 1;
  const place = { 'x-forwarded-for': `10.0.0.${1 + (signedIn % PLACES)}` };
  const headers = { 'content-type': 'application/json', origin: apiUrl, ...place };
  const answer = await fetch(`${apiUrl}/api/v1/auth/sign-in`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

/** The tokens of `count` sessions: each may ask one way so often in a minute. */
export async function signInOften(product: Place, count: number): Promise<string[]> {
  const tokens: string[] = [];
  while (tokens.length < count) tokens.push(await signIn(product));
  return tokens;
}
