import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import {
  type AnswerRating,
  ENDPOINTS,
  pathOf,
  type Problem,
  type RatingOfAnswer,
  type RatingPage,
  type Role,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { newPart, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { readConversationFile } from '../../../../../tools/eval/read-conversations';
import { AnswerRatingsAdminModule } from './answer-ratings-admin.module';

const NUMBER = '106540352242922';
const CONVERSATION = `${NUMBER}:c_ann`;
const START = Date.parse('2026-11-28T10:00:00Z');

describe('ratings of answers', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([AnswerRatingsAdminModule], testSettings(stores.env));
    await exchange(1, ['hello, I am at +1 650 555 7391'], 'Hi there');
    await exchange(2, ['show me bags', 'under $40 "please"'], 'The Weekender Holdall costs $89');
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  async function exchange(n: number, says: string[], answer: string): Promise<void> {
    const at = new Date(START + n * 60_000);
    const rows = says.map((text, i): InboundMessage => {
      const wamid = `wamid.${n}.${i}`;
      const sentAt = new Date(at.getTime() + i * 1_000);
      const own = { wamid, phoneNumberId: NUMBER, identity: { waId: '16505557391' } };
      const content = { kind: 'text', text } as const;
      const message = { ...own, sentAt: sentAt.getTime(), content, provisional: false };
      const of = { conversationId: CONVERSATION, customerId: 'c_ann' };
      const taken = { state: 'done' as const, turnId: `${CONVERSATION}#${n}` };
      return { _id: `${NUMBER}:${wamid}`, ...of, sentAt, receivedAt: sentAt, message, ...taken };
    });
    await running.get(InboundMessages).storeMany(rows);
    const id = `${CONVERSATION}#${n}`;
    const of = { _id: id, conversationId: CONVERSATION, phoneNumberId: NUMBER, customerId: 'c_ann' };
    const nothing = { handoverReason: null, consent: null };
    const entry: OutboxEntry = {
      ...of,
      ...nothing,
      ...{ to: {}, origin: 'assistant', place: n, epoch: 0, author: null, answeredBy: 'rules' },
      ...{ writtenAt: at, stage: 'released', cancelReason: null, nextAt: null },
      parts: [newPart({ kind: 'text', text: answer }, 0)],
    };
    await running.get(Outbox).insert(entry);
    await running.get(Turns).insert({
      ...of,
      ...nothing,
      ...{ n, inboundIds: rows.map(({ _id }) => _id), askedText: says.join('\n'), attempts: 1 },
      ...{ askedAt: at, takenAt: at, endedAt: at, decision: 'answered', reason: null, entryId: id },
      ...{ answeredBy: 'rules', model: null, tools: [], shown: [], tokens: { in: 0, out: 0 } },
      handoverSummary: null,
    });
  }

  async function ask(
    endpoint: { method: string; path: string },
    {
      id = '',
      body,
      role = 'agent',
      query = '',
    }: { id?: string; body?: object; role?: Role; query?: string } = {},
  ): Promise<Response> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    return fetch(running.url + pathOf(endpoint.path, { id }) + query, {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
  const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
  const bad = { verdict: 'down', right: 'The Canvas Shopper costs $38.00', mustHave: ['Canvas Shopper'] };

  it('are the last word on an answer, listed newest first, and written down for the audit without their words', async () => {
    const id = `${CONVERSATION}#2`;
    expect(await json<RatingOfAnswer>(ask(ENDPOINTS.answerRating, { id }))).toEqual({ rating: null });
    await ask(ENDPOINTS.rateAnswer, { id, body: { verdict: 'up' } });
    const rated = await json<AnswerRating>(ask(ENDPOINTS.rateAnswer, { id, body: bad }));
    expect(rated).toMatchObject({ ...bad, answerId: id, answered: 'The Weekender Holdall costs $89' });
    await ask(ENDPOINTS.rateAnswer, { id: `${CONVERSATION}#1`, body: { verdict: 'up' } });
    const all = await json<RatingPage>(ask(ENDPOINTS.answerRatings, { query: '?limit=1' }));
    expect(all.items.map(({ answerId }) => answerId)).toEqual([`${CONVERSATION}#1`]);
    const rest = await json<RatingPage>(
      ask(ENDPOINTS.answerRatings, { query: `?limit=5&before=${encodeURIComponent(all.next ?? '')}` }),
    );
    expect(rest.items.map(({ answerId }) => answerId)).toEqual([id]);
    const collection = running.app.get<Connection>(getConnectionToken()).collection('answer_ratings');
    const stored = await collection.findOne({ _id: id as never });
    expect(stored?.pendingAudit).toMatchObject([
      { action: 'answers.rated', byId: 'maya', after: { verdict: 'up' } },
      { before: { verdict: 'up' }, after: { verdict: 'down', right_answer_given: true, must_have: 1 } },
    ]);
    expect(JSON.stringify(stored?.pendingAudit)).not.toContain('Canvas');
  });

  it('become golden conversations that the evaluation reads as they are, without personal details', async () => {
    const answer = await ask(ENDPOINTS.goldenConversations, {
      query: `?answer=${encodeURIComponent(`${CONVERSATION}#2`)}`,
    });
    expect(answer.headers.get('content-disposition')).toContain('conversation.yaml');
    const yaml = await answer.text();
    expect(yaml).not.toContain('555');
    const folder = mkdtempSync(path.join(tmpdir(), 'feelori-golden-'));
    try {
      const file = path.join(folder, 'corrected-answers.yaml');
      writeFileSync(file, yaml);
      expect(readConversationFile(file)).toMatchObject([
        {
          category: 'corrected-answers',
          modes: ['rules', 'scripted'],
          turns: [
            { says: [{ text: 'hello, I am at [phone]' }] },
            { says: [{ text: 'show me bags' }, { text: 'under $40 "please"' }], has: ['Canvas Shopper'] },
          ],
        },
      ]);
      const all = await (await ask(ENDPOINTS.goldenConversations)).text();
      writeFileSync(file, all);
      expect(readConversationFile(file)).toHaveLength(1);
      const asItWas = await ask(ENDPOINTS.goldenConversations, {
        query: `?answer=${encodeURIComponent(`${CONVERSATION}#1`)}`,
      });
      writeFileSync(file, await asItWas.text());
      expect(readConversationFile(file)).toMatchObject([
        {
          modes: ['rules', 'scripted'],
          turns: [{ says: [{ text: 'hello, I am at [phone]' }], messages: 10 }],
        },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are refused for what the assistant did not say, without a verdict, and from viewers', async () => {
    const body = { verdict: 'up' };
    expect((await ask(ENDPOINTS.rateAnswer, { id: `${CONVERSATION}#9`, body })).status).toBe(404);
    const odd = await json<Problem>(
      ask(ENDPOINTS.rateAnswer, { id: `${CONVERSATION}#1`, body: { verdict: 'so' } }),
    );
    expect(odd.code).toBe('validation_failed');
    expect((await ask(ENDPOINTS.rateAnswer, { id: `${CONVERSATION}#1`, body, role: 'viewer' })).status).toBe(
      403,
    );
    const none = `?answer=${encodeURIComponent(`${CONVERSATION}#9`)}`;
    expect((await ask(ENDPOINTS.goldenConversations, { query: none })).status).toBe(404);
  });
});
