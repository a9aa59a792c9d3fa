import type { ConversationPage } from '@feelori/contracts';
import type { Product } from '../product/product.ts';

/** The address of a list of conversations. */
export const list = (query: string): string => `/api/v1/conversations?${query}`;

/** Set for the product that is measured: what it is asked comes as through a proxy, from many places. */
export const MANY_PLACES = { TRUST_PROXY_HOPS: '1' };
/** All in one subnet, as a session wants it. */
const PLACES = 200;
let asked = 0;

/** Where a request comes from: people sit at machines of their own, and each address may ask so much in a minute. */
export function fromSomewhere(): Record<string, string> {
  asked += 1;
  return { 'x-forwarded-for': `10.0.0.${1 + (asked % PLACES)}` };
}

/** Asks the API as a console does; throws when it refuses. */
export async function ask(product: Product, token: string, path: string): Promise<ConversationPage> {
  const headers = { authorization: `Bearer ${token}`, ...fromSomewhere() };
  const answer = await fetch(`${product.apiUrl}${path}`, { headers });
  if (!answer.ok) throw new Error(`${path.split('?')[0] ?? ''}: ${answer.status}`);
  return (await answer.json()) as ConversationPage;
}

/** Signs the owner in and gives the access token of a new session. */
export async function signIn({ apiUrl, environment }: Product): Promise<string> {
  const body = JSON.stringify({ email: environment['ADMIN_EMAIL'], password: environment['ADMIN_PASSWORD'] });
  const headers = { 'content-type': 'application/json', origin: apiUrl, ...fromSomewhere() };
  const answer = await fetch(`${apiUrl}/api/v1/auth/sign-in`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}
