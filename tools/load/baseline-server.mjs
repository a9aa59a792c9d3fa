// The least a webhook server with a queue can do: Fastify, one HMAC over the raw body, one BullMQ add, 200.
// The arrival is measured beside it in the same run.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Queue } from 'bullmq';
import fastify from 'fastify';
import { Redis } from 'ioredis';

const { PORT, REDIS_URL, REDIS_PREFIX, WHATSAPP_APP_SECRET } = process.env;
const connection = new Redis(REDIS_URL, { maxRetriesPerRequest: null });
const queue = new Queue('baseline', { connection, prefix: REDIS_PREFIX });
const app = fastify({ bodyLimit: 3 * 1024 * 1024 });

app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
  done(null, body),
);
app.get('/health/ready', () => ({ status: 'ok' }));
app.post('/webhooks/whatsapp', async (request, reply) => {
  const expected = createHmac('sha256', WHATSAPP_APP_SECRET).update(request.body).digest();
  const given = Buffer.from(String(request.headers['x-hub-signature-256']).slice('sha256='.length), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return reply.code(401).send();
  await queue.add('message', JSON.parse(request.body), { removeOnComplete: true });
  return reply.code(200).send();
});
await app.listen({ host: '127.0.0.1', port: Number(PORT) });
