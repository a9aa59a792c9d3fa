import { type Endpoint, ENDPOINTS, pathOf, type Role } from '@feelori/contracts';
import type { RunningProduct } from './running-product';

/** The admin API in the hands of one person, for what a journey only needs to be there. */
export class ConsoleApi {
  private constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {}

  static async signedIn({ consoleUrl, email, password }: RunningProduct): Promise<ConsoleApi> {
    const answer = await new ConsoleApi(consoleUrl, null).call(ENDPOINTS.signIn, {
      body: { email, password },
    });
    if ('ticket' in answer) throw new Error('a code is asked for');
    return new ConsoleApi(consoleUrl, answer.accessToken);
  }

  async call<Answer>(
    { method, path }: Endpoint<Answer>,
    { path: values = {}, body }: { path?: Record<string, string>; body?: object } = {},
  ): Promise<Answer> {
    const answer = await fetch(this.url + pathOf(path, values), {
      method,
      headers: {
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return (text === '' ? null : JSON.parse(text)) as Answer;
  }

  /** Somebody new in the team, who can sign in with this. */
  async invite(email: string, role: Role, name: string, password: string): Promise<void> {
    const { path } = await this.call(ENDPOINTS.invitePerson, { body: { email, role } });
    const token = path.slice(path.indexOf('#') + 1);
    await this.call(ENDPOINTS.useLink, { body: { token, name, password } });
  }
}
