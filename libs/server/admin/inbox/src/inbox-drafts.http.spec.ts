import { getConnectionToken } from '@nestjs/mongoose';
import type { ConversationRow, Problem, Role, Thread } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { ConversationTakeovers, Conversations } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { testApp, type TestApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { InboxModule } from './inbox.module';
import { aMessage, anActivity, anEntry, NUMBER } from './testing/a-conversation';

describe('drafts through HTTP', () => {
  let stores: TestStores;
  let running: TestApp;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([InboxModule], testSettings(stores.env));
  }, 30_000);
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const idOf = (who: string): string => `${NUMBER}:c_${who}`;
  /** A conversation whose answer waits as a draft. */
  async function drafted(who: string, wroteAt = new Date()): Promise<string> {
    await running.get(Conversations).recordActivity([{ ...anActivity(who, 0), lastAt: wroteAt }]);
    const draft = { ...anEntry(who, 1, 2), stage: 'draft' as const, nextAt: null };
    await running.get(Outbox).insert(draft);
    const database: Connection = running.app.get(getConnectionToken(), { strict: false });
    const conversations = database.collection<{ _id: string }>('conversations');
    await conversations.updateOne({ _id: idOf(who) }, { $set: { draftId: draft._id } });
    return encodeURIComponent(draft._id);
  }
  async function ask<T>(
    path: string,
    body?: object,
    role: Role = 'agent',
  ): Promise<{ status: number; body: T }> {
    const person = { id: 'u1', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const response = await fetch(`${running.url}/api/v1/conversations/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
  const at = (who: string, rest: string): string => `${encodeURIComponent(idOf(who))}/${rest}`;
  const states = async (who: string) =>
    (await ask<Thread>(at(who, 'thread'))).body.entries.map((entry) =>
      'draft' in entry ? entry.draft : null,
    );

  it('are shown as such, and released once', async () => {
    const draft = await drafted('ana');
    expect(await states('ana')).toEqual(['waiting']);
    const both = await Promise.all(
      [1, 2].map(() => ask<ConversationRow>(at('ana', `drafts/${draft}/release`), {})),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body).toMatchObject({ mode: 'assistant', unanswered: 0, waitingSince: null });
    expect(await running.get(Outbox).byId(`${idOf('ana')}#1`)).toMatchObject({
      stage: 'released',
      release: { by: 'u1', edited: false },
    });
    expect(await states('ana')).toEqual(['released']);
    expect((await ask(at('ana', `drafts/${draft}/discard`), {})).status).toBe(409);
  });

  it('go out in a person’s own words, with WhatsApp’s limits', async () => {
    const draft = await drafted('bo');
    expect((await ask(at('bo', `drafts/${draft}/release`), { text: 'x'.repeat(4_097) })).status).toBe(400);
    expect((await ask(at('bo', `drafts/${draft}/release`), { text: '  ' })).status).toBe(400);
    expect((await ask(at('bo', `drafts/${draft}/release`), { text: 'My words' })).status).toBe(200);
    const entry = await running.get(Outbox).byId(`${idOf('bo')}#1`);
    expect(entry?.parts.map(({ content }) => content)).toEqual([{ kind: 'text', text: 'My words' }]);
    expect(await states('bo')).toEqual(['edited']);
  });

  it('are refused, and say why, once the customer wrote again or somebody took the conversation', async () => {
    const newer = await drafted('cy');
    const message = { ...aMessage('cy', 2, 60), receivedAt: new Date() };
    await running.get(InboundMessages).storeMany([message]);
    const refused = await ask<Problem>(at('cy', `drafts/${newer}/release`), {});
    expect([refused.status, refused.body.code]).toEqual([409, 'draft_outdated']);
    expect(refused.body.detail).toContain('wrote again');
    const taken = await drafted('di');
    await ask(at('di', 'take-over'), {});
    const late = await ask<Problem>(at('di', `drafts/${taken}/release`), {});
    expect([late.status, late.body.code]).toEqual([409, 'draft_outdated']);
  });

  it('are refused when WhatsApp’s window is closed', async () => {
    const draft = await drafted('ed', new Date(Date.now() - 25 * 3_600_000));
    const refused = await ask<Problem>(at('ed', `drafts/${draft}/release`), {});
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
    expect(await states('ed')).toEqual(['waiting']);
  });

  it('are discarded, and stay so', async () => {
    const draft = await drafted('flo');
    expect((await ask(at('flo', `drafts/${draft}/discard`), {})).status).toBe(200);
    expect((await ask(at('flo', `drafts/${draft}/discard`), {})).status).toBe(200);
    expect((await ask(at('flo', `drafts/${draft}/release`), {})).status).toBe(409);
    expect(await states('flo')).toEqual(['discarded']);
  });

  it('are none any more once the conversation is resolved, or given to a colleague', async () => {
    const resolved = await drafted('gus');
    expect((await ask(at('gus', 'resolve'), { revision: 0 })).status).toBe(200);
    expect(await states('gus')).toEqual(['discarded']);
    expect((await ask(at('gus', `drafts/${resolved}/release`), {})).status).toBe(409);
    await drafted('hal');
    await running.get(ConversationTakeovers).assign(idOf('hal'), 0, 'noor');
    expect((await running.get(Conversations).byId(idOf('hal')))?.draftId).toBeNull();
  });

  it('are left alone where the resolved conversation is another one by now', async () => {
    await drafted('ian');
    expect((await ask(at('ian', 'resolve'), { revision: 7 })).status).toBe(409);
    expect(await states('ian')).toEqual(['waiting']);
  });

  it('belong to their conversation, and to whoever may answer', async () => {
    const draft = await drafted('gus');
    await drafted('hal');
    expect((await ask(at('hal', `drafts/${draft}/release`), {})).status).toBe(404);
    expect((await ask(at('gus', `drafts/${draft}/release`), {}, 'viewer')).status).toBe(403);
  });

  it('lets an agent pause the assistant in a conversation, and hand it back', async () => {
    await drafted('ira');
    const paused = await ask<ConversationRow>(at('ira', 'pause'), {});
    expect(paused.body).toMatchObject({ mode: 'paused', handoverReason: 'paused' });
    expect((await ask<ConversationRow>(at('ira', 'pause'), {})).body.mode).toBe('paused');
    expect((await running.get(Outbox).byId(`${idOf('ira')}#1`))?.stage).toBe('cancelled');
    const back = await ask<ConversationRow>(at('ira', 'hand-back'), {});
    expect(back.body).toMatchObject({ mode: 'assistant', handoverReason: null });
    await ask(at('ira', 'take-over'), {});
    expect((await ask<ConversationRow>(at('ira', 'pause'), {})).body.mode).toBe('person');
  });
});
