import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { outsideCall } from '@feelori/platform/tracing';
import { request } from 'undici';
import { type GraphAction, graphRule } from './graph-errors';
import { type Json, numberOf, recordOf, textOf } from './json-value';
import { multipartFile, type OutgoingFile } from './multipart-file';

/** For the largest document on a slow line. */
const UPLOAD_MS = 120_000;
const MOST_ANSWER_BYTES = 64 * 1024;

/** What WhatsApp says of the file itself: another try ends the same. */
const FINAL: ReadonlySet<GraphAction> = new Set<GraphAction>(['never', 'without_picture']);

/** How an upload ended; what `failed` may go well another time, and nothing is sent twice by it. */
export type UploadOutcome =
  { kind: 'uploaded'; mediaId: string } | { kind: 'refused'; code: number } | { kind: 'failed' };

/** Gives WhatsApp the files that people of the shop send: a message names them by the id that comes back. */
@Injectable()
export class WhatsAppUploads {
  constructor(private readonly settings: Settings) {}

  /** Never rejects. */
  async upload(phoneNumberId: string, file: OutgoingFile, signal: AbortSignal): Promise<UploadOutcome> {
    const { graphUrl, graphVersion, accessToken } = this.settings.whatsapp;
    const { contentType, length, body } = multipartFile(file);
    try {
      // Follows no redirect: the token goes to no other host.
      const answer = await outsideCall('whatsapp', 'upload', () =>
        request(`${graphUrl}/${graphVersion}/${phoneNumberId}/media`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${accessToken}`,
            'content-type': contentType,
            'content-length': String(length),
          },
          body: Readable.from(body, { objectMode: false }),
          signal: AbortSignal.any([signal, AbortSignal.timeout(UPLOAD_MS)]),
        }),
      );
      return judged(await shortText(answer.body));
    } catch {
      return { kind: 'failed' };
    }
  }
}

function judged(text: string): UploadOutcome {
  const body = recordOf(parsed(text));
  const mediaId = textOf(body?.id);
  if (mediaId !== undefined && mediaId !== '') return { kind: 'uploaded', mediaId };
  const code = numberOf(recordOf(body?.error ?? undefined)?.code);
  if (code === undefined) return { kind: 'failed' };
  return FINAL.has(graphRule(code).action) ? { kind: 'refused', code } : { kind: 'failed' };
}

async function shortText(body: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > MOST_ANSWER_BYTES) return '';
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
