import net from 'node:net';
import { journalled } from './journalled.mjs';
import { MessageCutter, msgFrame, readRequest, replyFrame } from './mongo-wire.mjs';
import { sessionAnswer } from './session-answer.mjs';

/**
 * A loopback listener that speaks MongoDB's wire protocol for an embedded engine and answers itself what would
 * crash it or make it forget its journal. `engine.roundTrip(message)` serves the rest. Answers on one connection keep the order of its requests.
 */
export function createCommandFilter(engine) {
  const sockets = new Set();
  const server = net.createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serve(engine, socket);
  });
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      }),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function serve(engine, socket) {
  const cutter = new MessageCutter();
  let queue = Promise.resolve();
  let lastId = 0;
  const answer = async (message) => {
    const frame = await answerTo(engine, message, (lastId += 1));
    if (frame && !socket.destroyed) socket.write(frame);
  };
  socket.on('data', (chunk) => {
    try {
      for (const message of cutter.push(chunk)) {
        queue = queue.then(() => answer(message)).catch(() => socket.destroy());
      }
    } catch {
      socket.destroy();
    }
  });
  socket.on('error', () => socket.destroy());
}

async function answerTo(engine, message, id) {
  const request = readRequest(message);
  const own = sessionAnswer(request.name);
  if (own) {
    if (!request.wantsReply) return undefined;
    return request.legacy ? replyFrame(id, request.requestId, own) : msgFrame(id, request.requestId, own);
  }
  const safe = request.legacy ? message : journalled(message, request.body);
  const { requestId, moreToCome, legacy, response } = await engine.roundTrip(safe);
  if (moreToCome) return undefined;
  return legacy ? replyFrame(id, requestId, response) : msgFrame(id, requestId, response);
}
