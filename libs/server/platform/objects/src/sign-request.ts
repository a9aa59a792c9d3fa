import { createHash, createHmac } from 'node:crypto';
import type { S3Address } from '@feelori/platform/settings';

export interface Unsigned {
  method: string;
  url: URL;
  /** Lower-case names. All of them are signed. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The headers of a request to an S3-compatible store, signed with AWS Signature Version 4. Pure.
 * The path holds nothing that would have to be escaped, and there is no query.
 */
export function signRequest(
  { method, url, headers, body }: Unsigned,
  { region, accessKeyId, secretAccessKey }: Omit<S3Address, 'url'>,
  at: Date,
): Record<string, string> {
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = stamp.slice(0, 8);
  const digest = sha256(body);
  const signed: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': digest,
    'x-amz-date': stamp,
  };
  const names = Object.keys(signed).sort();
  const lines = names.map((name) => `${name}:${signed[name]}\n`).join('');
  const canonical = [method, url.pathname, '', lines, names.join(';'), digest].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretAccessKey}`);
  const signature = hmac(key, [ALGORITHM, stamp, scope, sha256(canonical)].join('\n')).toString('hex');
  const credential = `Credential=${accessKeyId}/${scope}`;
  const authorization = `${ALGORITHM} ${credential},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...signed, authorization };
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
