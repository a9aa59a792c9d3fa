import type { ConversationPage } from '@feelori/contracts';
import type { Product } from '../product/product.ts';

/** The address of a list of conversations. */
export const list = (query: string): string => `/api/v1/conversations?${query}`;

/** Asks the API as a console does; throws when it refuses. */
export async function ask(product: Product, token: string, path: string): Promise<ConversationPage> {
  const answer = await fetch(`${product.apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path.split('?')[0] ?? ''}: ${answer.status}`);
  return (await answer.json()) as ConversationPage;
}

/** Signs the owner in and gives the access token of a new session. */
export async function signIn({ apiUrl, environment }: Product): Promise<string> {
  const body = JSON.stringify({ email: environment['ADMIN_EMAIL'], password: environment['ADMIN_PASSWORD'] });
  const headers = { 'content-type': 'application/json', origin: apiUrl };
  const answer = await fetch(`${apiUrl}/api/v1/auth/sign-in`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}
