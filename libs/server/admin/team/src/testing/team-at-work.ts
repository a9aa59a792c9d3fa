import { getConnectionToken } from '@nestjs/mongoose';
import {
  type Endpoint,
  ENDPOINTS,
  pathOf,
  type PersonLink,
  type Role,
  type SignedIn,
  type Team,
  type TeamPerson,
} from '@feelori/contracts';
import { TEST_SECRETS, testApp, type TestApp, testSettings, type TestStores } from '@feelori/testing';
import type { Collection, Connection } from 'mongoose';
import { TeamModule } from '../team.module';

export const PASSWORD = 'a long enough password';

/** Somebody who is signed in. */
export interface Signed {
  id: string;
  email: string;
  token: string;
}

/** A running application, and the people of its team as they use it from outside. */
export class TeamAtWork {
  private people = 0;

  private constructor(readonly running: TestApp) {}

  static async start(stores: TestStores): Promise<TeamAtWork> {
    return new TeamAtWork(
      await testApp([TeamModule], testSettings({ ...stores.env, TRUST_PROXY_HOPS: '1' })),
    );
  }

  close(): Promise<void> {
    return this.running.close();
  }

  async ask(
    endpoint: Endpoint<unknown>,
    { as, id, body }: { as?: Signed; id?: string; body?: object } = {},
  ): Promise<Response> {
    return fetch(this.running.url + pathOf(endpoint.path, id === undefined ? {} : { id }), {
      method: endpoint.method,
      headers: {
        // Everybody from an address of their own: the limits of strangers are not what is tried here.
        'X-Forwarded-For': `203.0.113.${1 + (this.people % 200)}`,
        ...(as ? { Authorization: `Bearer ${as.token}` } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  async signIn(email: string, password: string): Promise<Signed> {
    const answer = await this.ask(ENDPOINTS.signIn, { body: { email, password } });
    expect(answer.status).toBe(200);
    const { accessToken, user } = (await answer.json()) as SignedIn;
    return { id: user.id, email, token: accessToken };
  }

  owner(): Promise<Signed> {
    return this.signIn(TEST_SECRETS.ownerEmail, TEST_SECRETS.ownerPassword);
  }

  /** Has somebody invited and accepts for them. */
  async join(by: Signed, role: Role): Promise<Signed> {
    this.people += 1;
    const email = `person${this.people}.${role}@shop.test`;
    const { path } = await this.invite(by, email, role);
    const body = { token: tokenOf(path), password: PASSWORD, name: `Person ${this.people}` };
    expect((await this.ask(ENDPOINTS.useLink, { body })).status).toBe(204);
    return this.signIn(email, PASSWORD);
  }

  async invite(by: Signed, email: string, role: Role): Promise<PersonLink> {
    const answer = await this.ask(ENDPOINTS.invitePerson, { as: by, body: { email, role } });
    expect(answer.status).toBe(200);
    return (await answer.json()) as PersonLink;
  }

  async team(by: Signed): Promise<TeamPerson[]> {
    return ((await (await this.ask(ENDPOINTS.team, { as: by })).json()) as Team).people;
  }

  async eventKinds(userId: string): Promise<string[]> {
    const rows = await this.collection('security_events').find({ userId }).sort({ _id: 1 }).toArray();
    return rows.map(({ kind }) => String(kind));
  }

  collection(name: string): Collection {
    return this.running.app.get<Connection>(getConnectionToken()).collection(name);
  }
}

/** The secret behind the `#` of a link. */
export function tokenOf(path: string): string {
  return path.split('#')[1] ?? '';
}

export async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code;
}
