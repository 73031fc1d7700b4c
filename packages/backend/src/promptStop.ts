import type { RootLifecycleService } from '@backstage/backend-plugin-api';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long requests that are being answered may go on once the backend stops, in milliseconds. */
const GRACE_MS = 2_000;
const LOOK_EVERY_MS = 50;

/**
 * Lets a backend that was asked to stop end within seconds. By itself it would wait for every
 * connection to end: websockets never do, and the long polls of the event bus take most of a minute.
 *
 * By the time the shutdown hooks of the root run, the plugins have finished what they began. Idle
 * connections and websockets are closed at once, requests on their way get the grace period.
 *
 * @param options.graceMs - how long a request may still take, in milliseconds
 */
export function stopPromptly(options: {
  server: Server;
  lifecycle: Pick<RootLifecycleService, 'addShutdownHook'>;
  graceMs?: number;
}): void {
  const { server, lifecycle, graceMs = GRACE_MS } = options;
  const sockets = new Set<Socket>();
  // The server forgets a connection that was upgraded, and yet waits for it.
  const upgraded = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      upgraded.delete(socket);
    });
  });
  // Not before somebody else listens: from the first listener on, Node hands upgrades to listeners
  // alone, and the signals plugin begins to listen when the first one reaches it as a request.
  const listenToo = (event: string | symbol) => {
    if (event !== 'upgrade') return;
    server.off('newListener', listenToo);
    server.on('upgrade', (_request, socket: Socket) => upgraded.add(socket));
  };
  server.on('newListener', listenToo);

  lifecycle.addShutdownHook(() => {
    const closeIdle = setInterval(() => {
      server.closeIdleConnections();
      upgraded.forEach(socket => socket.destroy());
    }, LOOK_EVERY_MS);
    const closeAll = setTimeout(
      () => sockets.forEach(socket => socket.destroy()),
      graceMs,
    );
    server.once('close', () => {
      clearInterval(closeIdle);
      clearTimeout(closeAll);
    });
  });
}
