import type { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { ENDPOINTS, IMPORT_MAX_BYTES, type ImportedText, ImportQuery, PageImport } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { ImportReader } from '@feelori/skills/knowledge';
import type { FastifyRequest } from 'fastify';
import { importedText } from './imported-text';

/** Reading takes time: so many from one address in a minute. */
const A_MINUTE = { default: { limit: 20, ttl: 60_000 } };

/** Files and pages that become articles once a person has looked at them; nothing is kept by reading them. */
@ApiTags('knowledge')
@Controller()
export class ImportsController {
  constructor(private readonly reader: ImportReader) {}

  /** The body is the file and nothing else, as `application/vnd.feelori.file`. */
  @Post(ENDPOINTS.importFile.path)
  @Permitted(ENDPOINTS.importFile.permission)
  @HttpCode(200)
  @Throttle(A_MINUTE)
  async file(@Query() { name }: ImportQuery, @Req() { body }: FastifyRequest): Promise<ImportedText> {
    if (!isStream(body)) throw new AppError('unsupported_media_type');
    const bytes = await bytesOf(body);
    return importedText(await this.reader.file(name, bytes));
  }

  @Post(ENDPOINTS.importPage.path)
  @Permitted(ENDPOINTS.importPage.permission)
  @HttpCode(200)
  @Throttle(A_MINUTE)
  async page(@Body() { url }: PageImport): Promise<ImportedText> {
    return importedText(await this.reader.page(url));
  }
}

async function bytesOf(body: Readable): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (length > IMPORT_MAX_BYTES) {
        const most = IMPORT_MAX_BYTES / 1_048_576;
        throw new AppError('too_large', `The file is longer than ${most} MB.`);
      }
      pieces.push(piece);
    }
  } finally {
    // The rest of a refused file is let pass: a connection that is cut in the middle hides the answer.
    body.resume();
  }
  return Buffer.concat(pieces);
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
