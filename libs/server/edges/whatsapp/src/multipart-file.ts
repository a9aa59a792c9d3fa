import { randomUUID } from 'node:crypto';

/** A file that goes to WhatsApp, piece by piece. */
export interface OutgoingFile {
  type: string;
  name: string;
  size: number;
  bytes: AsyncIterable<Uint8Array>;
}

/** A multipart body, and how long it is. */
export interface MultipartBody {
  contentType: string;
  length: number;
  body: AsyncIterable<Uint8Array>;
}

/** The body of an upload to WhatsApp; the file goes through it and is never whole in memory. Pure but for the boundary. */
export function multipartFile({ type, name, size, bytes }: OutgoingFile): MultipartBody {
  const boundary = `feelori-${randomUUID()}`;
  const field = (key: string, value: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const head = Buffer.from(
    field('messaging_product', 'whatsapp') +
      field('type', type) +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(name)}"\r\n` +
      `Content-Type: ${type}\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: head.length + size + tail.length,
    body: (async function* () {
      yield head;
      yield* bytes;
      yield tail;
    })(),
  };
}

/** What would end the name early is written as browsers write it. */
function quoted(name: string): string {
  return name.replace(/["\r\n\0]/g, (sign) => encodeURIComponent(sign));
}
