import net from 'node:net';
import { flatBson, MessageCutter, msgFrame } from './mongo-wire.mjs';

/** Does a MongoDB answer a ping there? Never throws; gives up after `patienceMs`. */
export function mongoAnswers(port, host = '127.0.0.1', patienceMs = 1_000) {
  const ping = msgFrame(1, 0, flatBson({ ping: 1, $db: 'admin' }));
  const cutter = new MessageCutter();
  return exchange({ port, host, patienceMs, hello: ping }, (chunk) => cutter.push(chunk).length > 0);
}

/** Does the event loop of the engine's process turn? The filter answers this command itself, whatever the engine does. */
export function commandFilterAnswers(port, patienceMs) {
  const question = msgFrame(1, 0, flatBson({ endSessions: 1, $db: 'admin' }));
  const cutter = new MessageCutter();
  const options = { port, host: '127.0.0.1', patienceMs, hello: question };
  return exchange(options, (chunk) => cutter.push(chunk).length > 0);
}

/** Does a Redis answer there? One that asks for a password first counts too. Never throws. */
export function redisAnswers(port, host = '127.0.0.1', patienceMs = 1_000) {
  let heard = '';
  return exchange({ port, host, patienceMs, hello: 'PING\r\n' }, (chunk) => {
    heard += chunk.toString('latin1');
    return /^(\+PONG|-NOAUTH)/.test(heard);
  });
}

/** Does anything accept connections there? Never throws. */
export function listens(port, host, patienceMs = 2_000) {
  return exchange({ port, host, patienceMs }, () => true);
}

function exchange({ port, host, patienceMs, hello }, enough) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const end = (answer) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end(false), patienceMs);
    socket.once('connect', () => (hello === undefined ? end(true) : socket.write(hello)));
    socket.on('data', (chunk) => {
      try {
        if (enough(chunk)) end(true);
      } catch {
        end(false);
      }
    });
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}
