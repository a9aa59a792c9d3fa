import type { FastifyInstance } from 'fastify';
import { MEDIA_FAULT_MODES, type MediaFault } from '../whatsapp/media-faults';
import type { WhatsApp } from '../whatsapp/whatsapp';

const schema = {
  type: 'object',
  required: ['mode'],
  additionalProperties: false,
  properties: {
    mode: { type: 'string', enum: [...MEDIA_FAULT_MODES] },
    delay_ms: { type: 'integer', minimum: 0, maximum: 600_000 },
    times: { type: ['integer', 'null'], minimum: 1 },
  },
};

/** Control of what is wrong with files. */
export function registerMediaFaultRoutes(app: FastifyInstance, { mediaFaults }: WhatsApp): void {
  app.get('/media-fault', async () => mediaFaults.current);
  app.put<{ Body: Partial<MediaFault> }>('/media-fault', { schema: { body: schema } }, async ({ body }) => {
    mediaFaults.set(body);
    return mediaFaults.current;
  });
}
