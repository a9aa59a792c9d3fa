import { existsSync } from 'node:fs';
import http from 'node:http';

/**
 * Answers every request with 200 and this process's pid and environment names, until SIGTERM. So that bad days can be
 * tried: `/spin` makes its event loop stand still, `/stubborn` makes it ignore SIGTERM, and while the file that
 * STAND_IN_BROKEN names is there it ends at once with code 3.
 */
export function listenUntilTold(port) {
  const { STAND_IN_BROKEN: broken } = process.env;
  if (broken && existsSync(broken)) process.exit(3);
  let stubborn = false;
  const server = http.createServer((request, response) => {
    if (request.url === '/spin') for (;;);
    if (request.url === '/stubborn') stubborn = true;
    response.end(JSON.stringify({ pid: process.pid, variables: Object.keys(process.env) }));
  });
  server.listen(port, '127.0.0.1');
  process.on('SIGTERM', () => stubborn || process.exit(0));
}
