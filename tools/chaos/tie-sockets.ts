import type { Socket } from 'node:net';

/** Has each of two sockets go with the other, and holds them in `open` for as long as they are. */
export function tieSockets(open: Set<Socket>, here: Socket, there: Socket): void {
  for (const [socket, other] of [
    [here, there],
    [there, here],
  ] as const) {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
  }
}
