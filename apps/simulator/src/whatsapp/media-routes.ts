import type { FastifyInstance } from 'fastify';
import { badParameter, graphError, missing } from './graph-error';
import type { MediaFaults } from './media-faults';
import { type Media, MediaStore } from './media-store';
import type { WhatsApp } from './whatsapp';

const UPLOAD_LIMIT = 101 * 1024 ** 2;

/** Media: upload, download by token, delete (the GET by id is with the other objects, see `mediaInfo`). */
export function registerMediaRoutes(app: FastifyInstance, whatsapp: WhatsApp): void {
  const { media, mediaFaults } = whatsapp;
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: UPLOAD_LIMIT },
    (request, body, done) => {
      const form = new Response(Uint8Array.from(body as Buffer), {
        headers: { 'content-type': request.headers['content-type'] ?? '' },
      });
      form.formData().then(
        (data) => done(null, data),
        () => done(badParameter('body', 'is no multipart form.')),
      );
    },
  );
  app.post('/:version/:id/media', { bodyLimit: UPLOAD_LIMIT }, async ({ body }) => {
    if (!(body instanceof FormData)) throw badParameter('body', 'must be a multipart form.');
    if (body.get('messaging_product') !== 'whatsapp') {
      throw badParameter('messaging_product', 'must be whatsapp.');
    }
    const file = body.get('file');
    if (!(file instanceof Blob)) throw missing('file');
    const type = file.type || String(body.get('type') ?? '');
    if (!MediaStore.accepts(type, file.size)) {
      throw graphError(131053, 'The type or the size of the file is not allowed.');
    }
    return { id: media.upload(type, Buffer.from(await file.arrayBuffer())).id };
  });
  app.get<{ Params: { token: string } }>('/lookaside/:token', async ({ params, headers }, reply) => {
    const file = headers['user-agent'] ? media.byToken(params.token) : undefined;
    if (!file || mediaFaults.meets('missing')) {
      return reply.code(404).send({ error: { message: 'Not found', type: 'OAuthException', code: 100 } });
    }
    return reply.type(file.mimeType).send(await bytesAsToday(file, mediaFaults));
  });
  app.delete<{ Params: { id: string } }>('/:version/:id', async ({ params }) => {
    if (!media.remove(params.id)) throw graphError(100, 'No such media.', 33);
    return { success: true };
  });
}

/** The bytes of a file, as the fault that is set leaves them. */
async function bytesAsToday({ bytes, mimeType }: Media, faults: MediaFaults): Promise<Buffer> {
  const { delay_ms: ms } = faults.current;
  if (faults.meets('slow')) await new Promise((resolve) => setTimeout(resolve, ms));
  if (faults.meets('wrong_type')) return Buffer.from('<!doctype html><script>alert(1)</script>');
  if (!faults.meets('too_large')) return bytes;
  return Buffer.concat([bytes, Buffer.alloc(MediaStore.mostBytes(mimeType))]);
}
