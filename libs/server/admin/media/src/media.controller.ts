import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ENDPOINTS } from '@feelori/contracts';
import { Permitted } from '@feelori/platform/auth';
import { AppError } from '@feelori/platform/errors';
import { byteRange, MediaFiles } from '@feelori/records/media';
import type { FastifyReply } from 'fastify';
import { mediaHeaders } from './media-headers';

/** The files of conversations. */
@ApiTags('media')
@Controller()
export class MediaController {
  constructor(private readonly files: MediaFiles) {}

  /** The bytes of a file that is kept, or one range of them. */
  @Get(ENDPOINTS.medium.path)
  @Permitted(ENDPOINTS.medium.permission)
  async medium(
    @Param('id') id: string,
    @Headers('range') range: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.files.byId(id);
    if (file === null) throw new AppError('not_found', 'This file is not kept here, or not any more.');
    void reply.headers(mediaHeaders(file));
    const asked = byteRange(file.length, range);
    if (asked === 'unsatisfiable') {
      await reply.code(416).header('Content-Range', `bytes */${file.length}`).send();
      return;
    }
    const { first, last } = asked ?? { first: 0, last: file.length - 1 };
    if (asked !== null) void reply.code(206).header('Content-Range', `bytes ${first}-${last}/${file.length}`);
    void reply.header('Content-Length', last - first + 1);
    await reply.send(Readable.from(this.files.read(file, { first, last }), { objectMode: false }));
  }
}
