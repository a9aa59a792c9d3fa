import { getConnectionToken } from '@nestjs/mongoose';
import {
  type Endpoint,
  ENDPOINTS,
  pathOf,
  type Problem,
  type Role,
  type Suggestion,
  type ThreadSummary,
} from '@feelori/contracts';
import { type ChatProvider, Models, ProviderError, type StepResult } from '@feelori/edges/model';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Conversations } from '@feelori/records/conversations';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { newPart, Outbox } from '@feelori/records/outbox';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { AssistanceAdminModule } from './assistance-admin.module';

const NUMBER = '106540352242922';
const identity = { waId: '16505557391' };
const START = Date.parse('2026-11-28T10:00:00Z');
const at = (second: number): Date => new Date(START + second * 1_000);

describe('the assistant’s help for people', () => {
  const stores = testStores();
  const noModels = { GEMINI_API_KEY: '', OPENAI_API_KEY: '' };
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([AssistanceAdminModule], testSettings({ ...stores.env, ...noModels }));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => chain().splice(0));

  const chain = (): ChatProvider[] => running.get(Models).chain as ChatProvider[];
  const idOf = (who: string): string => `${NUMBER}:c_${who}`;

  /** A model that says this, or fails. */
  function model(says: string | null): { told: string[] } {
    const told: string[] = [];
    const result = (text: string): StepResult => ({
      ...{ text, calls: [], raw: [], stop: 'final', usage: { in: 1, out: 1 }, model: 'scripted' },
    });
    chain().push({
      name: 'gemini',
      chained: { vendor: 'gemini', model: 'scripted', tier: 'quality', price: null },
      step: (turn) => {
        told.push(JSON.stringify(turn));
        return says === null
          ? Promise.reject(new ProviderError('gemini', 'overloaded'))
          : Promise.resolve(result(says));
      },
      hear: () => Promise.reject(new ProviderError('gemini', 'overloaded')),
      toolResults: () => [],
    });
    return { told };
  }

  async function written(who: string, ...texts: string[]): Promise<void> {
    const rows = texts.map((text, n): InboundMessage => {
      const wamid = `wamid.${who}.${n}`;
      const content = { kind: 'text', text } as const;
      const message = { wamid, phoneNumberId: NUMBER, identity, sentAt: START, content, provisional: false };
      const of = { _id: `${NUMBER}:${wamid}`, conversationId: idOf(who), customerId: `c_${who}` };
      return { ...of, sentAt: at(n * 10), receivedAt: at(n * 10), message, state: 'received', turnId: null };
    });
    await running.get(InboundMessages).storeMany(rows);
    const ofCustomer = { phoneNumberId: NUMBER, customerId: `c_${who}`, identity, customerName: who };
    const last = { messageId: rows.at(-1)?._id ?? '', lastText: texts.at(-1) ?? '', lastAt: at(0) };
    await running.get(Conversations).recordActivity([{ id: idOf(who), ...ofCustomer, ...last }]);
  }

  async function said(who: string, second: number, text: string): Promise<void> {
    const of = { conversationId: idOf(who), phoneNumberId: NUMBER, customerId: `c_${who}`, to: identity };
    const sent = { ...newPart({ kind: 'text', text }, 0), state: 'sent' as const };
    await running.get(Outbox).insert({
      ...{
        ...of,
        _id: `${idOf(who)}#p-${second}`,
        origin: 'person',
        place: second,
        epoch: null,
        author: 'u1',
      },
      ...{ answeredBy: 'person', writtenAt: at(second), stage: 'released', cancelReason: null },
      ...{ handoverReason: null, consent: null, parts: [sent], nextAt: null },
    });
  }

  async function ask<Answer>(
    endpoint: Endpoint<Answer>,
    who: string,
    role: Role = 'agent',
  ): Promise<{ status: number; body: Answer }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(endpoint.path, { id: idOf(who) }), {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: answer.status, body: (await answer.json()) as Answer };
  }
  const suggested = async (who: string): Promise<Suggestion> => (await ask(ENDPOINTS.suggestReply, who)).body;
  const summed = async (who: string): Promise<ThreadSummary> => (await ask(ENDPOINTS.summarize, who)).body;

  it('suggests a reply by the same model and checks as its own answers, and changes nothing by it', async () => {
    await written('ann', 'hello, I am at +1 650 555 7391');
    const { told } = model('Hello! How can I help you?');
    const connection = running.app.get<Connection>(getConnectionToken());
    const all = async (): Promise<string> => {
      const names = ['conversations', 'inbound', 'outbox', 'turns'];
      const found = names.map((name) => connection.collection(name).find().toArray());
      return JSON.stringify(await Promise.all(found));
    };
    const before = await all();
    expect(await suggested('ann')).toEqual({
      ...{ text: 'Hello! How can I help you?', by: 'gemini', model: 'scripted', why: null },
    });
    expect(await all()).toBe(before);
    expect(told.join()).toContain('[phone]');
    expect(told.join()).not.toContain('7391');
  });

  it('suggests nothing that no tool has found', async () => {
    await written('guarded', 'hello');
    model('Hello! Everything is $1 today.');
    expect((await suggested('guarded')).text ?? '').not.toContain('$1');
  });

  it('has the rules suggest while no model answers', async () => {
    await written('ruled', 'hello');
    model(null);
    const { text, by, why } = await suggested('ruled');
    expect([typeof text, by, why]).toEqual(['string', 'rules', null]);
  });

  it('says why there is nothing to suggest', async () => {
    await written('asker', 'I want to talk to a person');
    expect(await suggested('asker')).toMatchObject({ text: null, by: null });
    expect((await suggested('asker')).why).toContain('asks for a person');
    await written('answered', 'hello');
    await said('answered', 60, 'Hi, this is Maya');
    expect((await suggested('answered')).why).toContain('asked nothing since');
  });

  it('sums a thread up by a model, and with the thread’s own lines where none can be trusted', async () => {
    await written('long', 'where is order #1001', 'and can I pay 49.99 later');
    await said('long', 5, 'It is on its way');
    model('- Asks for #1001\n- Told it is on its way\n- Still open: paying 49.99 later');
    expect(await summed('long')).toEqual({
      lines: ['Asks for #1001', 'Told it is on its way', 'Still open: paying 49.99 later'],
      ...{ by: 'gemini', model: 'scripted', messages: 3 },
    });
    chain().splice(0);
    model('Promised a refund of 500');
    const plain = await summed('long');
    expect(plain).toMatchObject({ by: 'extract', model: null });
    expect(plain.lines[0]).toBe('It began with: “where is order #1001”');
    chain().splice(0);
    expect(await summed('long')).toEqual(plain);
  });

  it('is for who answers, and for conversations that there are', async () => {
    expect((await ask(ENDPOINTS.suggestReply, 'ann', 'viewer')).status).toBe(403);
    const { body } = await ask(ENDPOINTS.summarize as Endpoint<unknown>, 'nobody');
    expect((body as Problem).code).toBe('not_found');
  });
});
