import { checkTemplateButtons } from './check-template-parts';
import { badParameter, graphError } from './graph-error';
import { requireArray, requireObject, requireText, type Json } from './require';

/** A message template of the business account. */
export interface Template {
  id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  parameter_format: 'POSITIONAL' | 'NAMED';
  components: Json[];
  quality_score?: { score: string };
}

const FIRST_ID = 594_425_479_261_596;
const CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION'];

interface FirstTemplate {
  name: string;
  language: string;
  category: string;
  status?: string;
  quality?: string;
  components: Json[];
}

/** A body with an example for each of its places. */
function bodyOf(text: string, ...examples: string[]): Json {
  return { type: 'BODY', text, ...(examples.length === 0 ? {} : { example: { body_text: [examples] } }) };
}

const FIRST_TEMPLATES: readonly FirstTemplate[] = [
  {
    name: 'hello_world',
    language: 'en_US',
    category: 'UTILITY',
    components: [
      bodyOf('Welcome and congratulations! This message shows that you can reach your customers.'),
    ],
  },
  {
    name: 'order_update',
    language: 'en_US',
    category: 'UTILITY',
    quality: 'GREEN',
    components: [bodyOf('Hi {{1}}, your order {{2}} is now {{3}}.', 'Ann', '#1001', 'on its way')],
  },
  {
    name: 'order_update',
    language: 'es',
    category: 'UTILITY',
    components: [bodyOf('Hola {{1}}, tu pedido {{2}} ahora está {{3}}.', 'Ana', '#1001', 'en camino')],
  },
  {
    name: 'continue_conversation',
    language: 'en_US',
    category: 'UTILITY',
    quality: 'GREEN',
    components: [
      bodyOf('Hi {{1}}, we have an answer to your question. Reply to this message to go on.', 'Ann'),
    ],
  },
  {
    name: 'back_in_stock',
    language: 'en_US',
    category: 'MARKETING',
    quality: 'YELLOW',
    components: [bodyOf('Good news {{1}}: {{2}} is back in stock.', 'Ann', 'the Aurora Wrap Dress')],
  },
  {
    name: 'order_shipped',
    language: 'en_US',
    category: 'UTILITY',
    quality: 'GREEN',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['#1001'] } },
      bodyOf('Hi {{1}}, your parcel is on its way.', 'Ann'),
      { type: 'FOOTER', text: 'Feelori Shop' },
      {
        type: 'BUTTONS',
        buttons: [
          {
            type: 'URL',
            text: 'Track it',
            url: 'https://shop.example.com/track/{{1}}',
            example: ['https://shop.example.com/track/1001'],
          },
        ],
      },
    ],
  },
  {
    name: 'new_collection',
    language: 'en_US',
    category: 'MARKETING',
    quality: 'GREEN',
    components: [
      { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::aW1hZ2UvcG5n'] } },
      bodyOf('Hi {{1}}, our new collection is here.', 'Ann'),
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Show me more' },
          { type: 'COPY_CODE', text: 'Copy code', example: 'NEW10' },
          { type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+16505551234' },
        ],
      },
    ],
  },
  {
    name: 'order_receipt',
    language: 'en_US',
    category: 'UTILITY',
    quality: 'GREEN',
    components: [
      { type: 'HEADER', format: 'DOCUMENT', example: { header_handle: ['4::YXBwbGljYXRpb24vcGRm'] } },
      bodyOf('Thank you for your order, {{1}}! The receipt is above.', 'Ann'),
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Talk to us' }] },
    ],
  },
  {
    name: 'summer_sale',
    language: 'en_US',
    category: 'MARKETING',
    status: 'PAUSED',
    quality: 'RED',
    components: [bodyOf('Hi {{1}}, the summer sale has begun!', 'Ann')],
  },
];

/** The template registry of the business account. */
export class Templates {
  private templates = new Map<string, Template>();
  private nextId = 1;

  constructor() {
    this.reset();
  }

  /** Templates whose name, status, category or language match what is given. */
  list(filter: { name?: string; status?: string; category?: string; language?: string } = {}): Template[] {
    return [...this.templates.values()].filter(
      (template) =>
        (!filter.name || template.name === filter.name) &&
        (!filter.status || template.status === filter.status) &&
        (!filter.category || template.category === filter.category) &&
        (!filter.language || template.language === filter.language),
    );
  }

  /** The template of this name and language. */
  find(name: string, language: string): Template | undefined {
    return this.templates.get(`${name}/${language}`);
  }

  /** Creates a template that waits for review; throws GraphError for what Meta refuses. */
  create(value: unknown): Template {
    const body = requireObject(value, 'body');
    const name = requireText(body['name'], 'name', 512);
    if (!/^[a-z0-9_]+$/.test(name)) {
      throw badParameter('name', 'may only have lower-case letters, digits and _.');
    }
    const language = requireText(body['language'], 'language', 16);
    const category = requireText(body['category'], 'category', 32).toUpperCase();
    if (!CATEGORIES.includes(category)) {
      throw badParameter('category', `must be one of ${CATEGORIES.join(', ')}.`);
    }
    if (this.find(name, language)) {
      throw graphError(100, 'Content in this language already exists.', 2388024);
    }
    const components = requireArray(body['components'], 'components', 20).map((item) => checkComponent(item));
    const format = body['parameter_format'] ?? 'POSITIONAL';
    if (format !== 'POSITIONAL' && format !== 'NAMED') {
      throw badParameter('parameter_format', 'must be POSITIONAL or NAMED.');
    }
    return this.add({ name, language, category, components, status: 'PENDING' }, format);
  }

  /** Puts a template of an earlier run back. */
  put(template: Template): void {
    this.templates.set(`${template.name}/${template.language}`, template);
    this.nextId = Math.max(this.nextId, Number(template.id) - FIRST_ID + 1);
  }

  /** Deletes every language of a name; false when there was none. */
  remove(name: string): boolean {
    const doomed = this.list({ name });
    for (const template of doomed) this.templates.delete(`${template.name}/${template.language}`);
    return doomed.length > 0;
  }

  /** Sets what review decided, and how customers took it. */
  change(
    name: string,
    language: string,
    { status, category, quality }: { status?: string; category?: string; quality?: string },
  ): Template | undefined {
    const template = this.find(name, language);
    if (!template) return undefined;
    if (status !== undefined) template.status = status;
    if (category !== undefined) template.category = category;
    if (quality !== undefined) template.quality_score = { score: quality };
    return template;
  }

  /** Back to the first templates. */
  reset(): void {
    this.templates = new Map();
    for (const { status = 'APPROVED', quality = 'UNKNOWN', ...template } of FIRST_TEMPLATES) {
      this.add({ ...template, status, quality_score: { score: quality } });
    }
  }

  private add(
    template: Omit<Template, 'id' | 'parameter_format'>,
    format: Template['parameter_format'] = 'POSITIONAL',
  ): Template {
    const id = String(FIRST_ID + this.nextId);
    this.nextId += 1;
    const full: Template = { ...template, id, parameter_format: format };
    this.templates.set(`${template.name}/${template.language}`, full);
    return full;
  }
}

function checkComponent(value: unknown): Json {
  const component = requireObject(value, 'components');
  const type = requireText(component['type'], 'components.type', 32).toUpperCase();
  if (type === 'BODY') requireText(component['text'], 'components.body.text', 1024);
  if (type === 'FOOTER') requireText(component['text'], 'components.footer.text', 60);
  if (type === 'HEADER' && component['format'] === 'TEXT') {
    requireText(component['text'], 'components.header.text', 60);
  }
  if (type === 'BUTTONS') {
    checkTemplateButtons(component['buttons']);
  }
  return { ...component, type };
}
