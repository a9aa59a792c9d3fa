import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** True when nothing listens on this port of the machine's loopback or of all its addresses. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

/**
 * A port for a store that stays the same from start to start: the one noted in DATA/ports.json if it is free,
 * else a free one below the range the kernel hands out for outgoing connections (so that none takes it
 * while the store restarts).
 */
export async function storePort(data, name) {
  const file = path.join(data, 'ports.json');
  const noted = readPorts(file);
  if (noted[name] && (await isFree(noted[name]))) return noted[name];
  for (let tries = 0; tries < 200; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (!(await isFree(port))) continue;
    mkdirSync(data, { recursive: true });
    writeFileSync(file, `${JSON.stringify({ ...noted, [name]: port }, null, 2)}\n`);
    return port;
  }
  throw new Error('no free port between 20000 and 32000');
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

function readPorts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
