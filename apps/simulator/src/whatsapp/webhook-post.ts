import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Posts one body and gives the HTTP status back; 0 when there was no answer before the deadline
 * or the connection failed. Never throws. Plain http only: the receiver is on this machine.
 */
export function postWebhook(
  url: string,
  body: string | Buffer,
  headers: Record<string, string>,
  deadlineMs: number,
): Promise<number> {
  return new Promise((resolve) => {
    const call = request(url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    const timer = setTimeout(() => call.destroy(new Error('deadline')), deadlineMs);
    const finish = (status: number): void => {
      clearTimeout(timer);
      resolve(status);
    };
    call.on('response', (response) => {
      response.resume();
      response.on('end', () => finish(response.statusCode ?? 0));
      response.on('error', () => finish(0));
      response.on('close', () => finish(0));
    });
    call.on('error', () => finish(0));
    call.end(body);
  });
}
