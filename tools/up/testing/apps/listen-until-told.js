import http from 'node:http';

/** Answers every request with 200 and this process's pid and environment names, until SIGTERM. */
export function listenUntilTold(port) {
  const server = http.createServer((_request, response) => {
    response.end(JSON.stringify({ pid: process.pid, variables: Object.keys(process.env) }));
  });
  server.listen(port, '127.0.0.1');
  process.on('SIGTERM', () => process.exit(0));
}
