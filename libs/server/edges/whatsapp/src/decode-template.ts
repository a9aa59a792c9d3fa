import {
  type MessageTemplate,
  TEMPLATE_CATEGORIES,
  TEMPLATE_FILES,
  TEMPLATE_PLACE,
  TEMPLATE_QUALITIES,
  type TemplateButton,
  type TemplateFile,
  type TemplateObstacle,
  type TemplatePlace,
} from '@feelori/contracts';
import { filledTextOf, type Json, type JsonRecord, listOf, recordOf, textOf } from './json-value';

const NAME = /^[a-z0-9_]{1,512}$/;
const LANGUAGE = /^[A-Za-z_]{2,16}$/;
const ID = /^\d{1,40}$/;
const WORD = /^[A-Z_]{1,40}$/;
const TEXT_MAX = 32_768;
const SHORT_MAX = 2_000;
const BUTTONS_MAX = 10;
/** Buttons that need nothing, one text for their address, or a code. */
const BUTTONS: Readonly<Record<string, TemplateButton['kind']>> = {
  QUICK_REPLY: 'reply',
  URL: 'link',
  PHONE_NUMBER: 'phone',
  COPY_CODE: 'code',
};

/** One template as the account's list has it (docs/outside/whatsapp.md §9); null for what is none that can be named. Pure. */
export function decodeTemplate(item: Json): MessageTemplate | null {
  const record = recordOf(item);
  const id = filledTextOf(record?.id);
  const name = filledTextOf(record?.name);
  const language = filledTextOf(record?.language);
  if (record === null || id === undefined || name === undefined || language === undefined) return null;
  if (!ID.test(id) || !NAME.test(name) || !LANGUAGE.test(language)) return null;
  const category = oneOf(TEMPLATE_CATEGORIES, record.category);
  const status = wordOf(record.status) ?? 'unknown';
  const parts = partsOf(record);
  const obstacle = obstacleOf({ status, category, ...parts });
  const { header, headerFile, body, footer, buttons, places } = parts;
  return {
    id,
    name,
    language,
    category,
    status,
    quality: oneOf(TEMPLATE_QUALITIES, recordOf(record.quality_score)?.score),
    rejection: rejectionOf(record.rejected_reason),
    header,
    headerFile,
    body,
    footer,
    buttons: buttons.map(buttonOf),
    named: record.parameter_format === 'NAMED',
    places,
    obstacle,
  };
}

interface Parts {
  header: string | null;
  /** Of a header that is a file. */
  headerFile: TemplateFile | null;
  /** Whether its header is neither text nor a file. */
  otherHeader: boolean;
  body: string;
  footer: string | null;
  buttons: JsonRecord[];
  places: TemplatePlace[];
}

function partsOf({ components }: JsonRecord): Parts {
  const all = recordsIn(components);
  const of = (type: string): JsonRecord | undefined => all.find((one) => one.type === type);
  const [head, body] = [of('HEADER'), of('BODY')];
  const format = textOf(head?.format) ?? 'TEXT';
  const headerFile =
    TEMPLATE_FILES.find((kind) => head !== undefined && kind === format.toLowerCase()) ?? null;
  const header = head === undefined || format !== 'TEXT' ? null : short(head.text);
  const buttons = recordsIn(of('BUTTONS')?.buttons).slice(0, BUTTONS_MAX);
  const words = (textOf(body?.text) ?? '').slice(0, TEXT_MAX).toWellFormed();
  return {
    header,
    headerFile,
    otherHeader: head !== undefined && format !== 'TEXT' && headerFile === null,
    body: words,
    footer: filledTextOf(of('FOOTER')?.text)?.slice(0, SHORT_MAX).toWellFormed() ?? null,
    buttons,
    places: [
      ...placesIn(header ?? '', 'header', examplesOf(head, 'header')),
      ...placesIn(words, 'body', examplesOf(body, 'body')),
      ...buttons.flatMap((button, at) => placesOf(button).map((place) => ({ ...place, button: at }))),
    ],
  };
}

/** The end of its address that changes; the code that is copied, whatever stood there as an example. */
function placesOf(button: JsonRecord): TemplatePlace[] {
  const examples = Array.isArray(button.example) ? button.example : [button.example];
  if (button.type !== 'COPY_CODE') return placesIn(short(button.url), 'button', examples.map(short));
  return [{ in: 'button', name: 'code', button: null, example: short(examples[0]) }];
}

function buttonOf({ type, text, url, phone_number: phone }: JsonRecord): TemplateButton {
  const kind = BUTTONS[textOf(type) ?? ''] ?? 'reply';
  const target = kind === 'link' ? short(url) : kind === 'phone' ? short(phone) : '';
  return { kind, text: kind === 'code' ? short(text) || 'Copy code' : short(text), target: target || null };
}

function placesIn(text: string, where: TemplatePlace['in'], examples: readonly string[]): TemplatePlace[] {
  const names = [...new Set([...text.matchAll(TEMPLATE_PLACE)].map(([, name = '']) => name))];
  return names.map((name, at) => ({ in: where, name, button: null, example: examples[at] ?? '' }));
}

/** Positional examples stand in lists (of a body: the first of several), named ones in records with their names. */
function examplesOf(part: JsonRecord | undefined, where: 'header' | 'body'): string[] {
  const example = recordOf(part?.example);
  const named = listOf(example?.[`${where}_text_named_params`]);
  if (named.length > 0) return named.map((one) => short(recordOf(one)?.example));
  const given = listOf(example?.[`${where}_text`]);
  return (Array.isArray(given[0]) ? given[0] : given).map(short);
}

function obstacleOf({
  status,
  category,
  otherHeader,
  buttons,
}: Pick<MessageTemplate, 'status' | 'category'> &
  Pick<Parts, 'otherHeader' | 'buttons'>): TemplateObstacle | null {
  if (status !== 'approved') return 'not_approved';
  if (category === 'authentication') return 'authentication';
  if (otherHeader) return 'header';
  const simple = buttons.every(({ type }) => Object.hasOwn(BUTTONS, textOf(type) ?? ''));
  return simple ? null : 'buttons';
}

function rejectionOf(value: Json | undefined): string | null {
  const word = wordOf(value);
  return word === 'none' ? null : word;
}

function wordOf(value: Json | undefined): string | null {
  const word = textOf(value);
  return word !== undefined && WORD.test(word) ? word.toLowerCase() : null;
}

function oneOf<T extends string>(words: readonly T[], value: Json | undefined): T | 'unknown' {
  return words.find((word) => word === wordOf(value)) ?? 'unknown';
}

function short(value: Json | undefined): string {
  return (textOf(value) ?? '').slice(0, SHORT_MAX).toWellFormed();
}

function recordsIn(value: Json | undefined): JsonRecord[] {
  return listOf(value)
    .map((one) => recordOf(one))
    .filter((one) => one !== null);
}
