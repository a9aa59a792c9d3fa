import type { FastifyInstance } from 'fastify';
import type { WhatsApp } from '../whatsapp/whatsapp';

interface Review {
  status?: string;
  reason?: string;
  quality?: string;
  category?: string;
}

const text = { type: 'string', maxLength: 64 };
const schema = {
  body: {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: { status: text, reason: text, quality: text, category: text },
  },
};

/** What review decided about a template, how customers took it, or what Meta counts it to; each told by its webhook. */
export function registerTemplateReview(app: FastifyInstance, { templates, sender }: WhatsApp): void {
  app.put<{ Params: { name: string; language: string }; Body: Review }>(
    '/templates/:name/:language',
    { schema },
    async ({ params: { name, language }, body }, reply) => {
      const before = templates.find(name, language);
      const [category, score] = [before?.category, before?.quality_score?.score ?? 'UNKNOWN'];
      const template = templates.change(name, language, body);
      if (!template) return reply.code(404).send({ error: 'No such template.' });
      const about = {
        message_template_id: Number(template.id),
        message_template_name: template.name,
        message_template_language: template.language,
      };
      const tell = (field: string, value: object): void =>
        sender.push({ field, ids: [], value: { ...about, ...value } });
      if (body.status !== undefined) {
        const reason = body.reason ?? 'NONE';
        const news = { event: body.status, message_template_category: template.category, reason };
        tell('message_template_status_update', news);
      }
      if (body.quality !== undefined) {
        const news = { previous_quality_score: score, new_quality_score: body.quality };
        tell('message_template_quality_update', news);
      }
      if (body.category !== undefined) {
        tell('template_category_update', { previous_category: category, new_category: body.category });
      }
      return template;
    },
  );
}
