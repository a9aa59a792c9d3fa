import type { Readable } from 'node:stream';
import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AttachedFile, AttachmentQuery, ENDPOINTS } from '@feelori/contracts';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import type { FastifyRequest } from 'fastify';
import { AttachmentKeeper } from './attachment-keeper';

/** Files that people attach to a reply. */
@ApiTags('media')
@Controller()
export class AttachmentsController {
  constructor(private readonly keeper: AttachmentKeeper) {}

  /** The body is the file and nothing else, as `application/vnd.feelori.file`; it is read as it comes. */
  @Post(ENDPOINTS.addAttachment.path)
  @Permitted(ENDPOINTS.addAttachment.permission)
  @HttpCode(200)
  async attach(
    @Param('id') conversationId: string,
    @Query() query: AttachmentQuery,
    @CurrentUser() caller: Caller,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<AttachedFile> {
    if (headers['content-length'] === '0') throw new AppError('bad_request', 'The file is empty.');
    if (!isStream(body)) throw new AppError('unsupported_media_type');
    try {
      const bytes = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
      return await this.keeper.keep({ userId: caller.id, conversationId }, query, bytes);
    } finally {
      // The rest of a refused file is let pass: a connection that is cut in the middle hides the answer.
      body.resume();
    }
  }
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
