import type { FastifyInstance } from 'fastify';

/** A file of a multipart form. */
export interface UploadedFile {
  field: string;
  name: string;
  type: string;
  size: number;
  /** The content; left out of JSON, so that the log of requests stays small. */
  bytes: Buffer;
}

/** A multipart form as a plain object: it can be logged and asserted on. */
export interface UploadForm {
  /** Text fields; a name that ends in "[]" or comes twice keeps all its values. */
  fields: Record<string, string | string[]>;
  files: UploadedFile[];
}

const MOST_BYTES = 27 * 1024 ** 2;

/** Lets this part of the server read multipart forms as `UploadForm`; a broken form is read as null. */
export function registerUploadForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (request, body, done) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      readForm(new Response(Uint8Array.from(body as Buffer), { headers })).then(
        (form) => done(null, form),
        () => done(null, null),
      );
    },
  );
}

async function readForm(response: Response): Promise<UploadForm> {
  const form: UploadForm = { fields: {}, files: [] };
  for (const [field, value] of await response.formData()) {
    if (typeof value === 'string') addField(form.fields, field, value);
    else form.files.push(await readFile(field, value));
  }
  return form;
}

function addField(fields: UploadForm['fields'], name: string, value: string): void {
  const known = fields[name];
  if (Array.isArray(known)) known.push(value);
  else if (known !== undefined) fields[name] = [known, value];
  else fields[name] = name.endsWith('[]') ? [value] : value;
}

async function readFile(field: string, file: File): Promise<UploadedFile> {
  const { name, type, size } = file;
  const bytes = Buffer.from(await file.arrayBuffer());
  const shown = { field, name, type, size };
  return Object.defineProperty(shown, 'bytes', { value: bytes, enumerable: false }) as UploadedFile;
}
