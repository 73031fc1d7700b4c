import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { stopPromptly } from './promptStop';

const GRACE_MS = 400;
/** Time enough to look at the connections once. */
const MOMENT_MS = 60;

function listen() {
  const slow = Promise.withResolvers<http.ServerResponse>();
  const upgrading = Promise.withResolvers<void>();
  const server = http.createServer((req, res) => {
    if (req.headers.upgrade) {
      // As the signals plugin does: it listens from the first upgrade on, which it leaves unanswered.
      server.on('upgrade', (_request, socket) =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
      );
      upgrading.resolve();
    } else if (req.url === '/long') {
      res.writeHead(202).flushHeaders();
    } else if (req.url === '/slow') {
      slow.resolve(res);
    } else {
      res.end('at once');
    }
  });
  const hooks: (() => void | Promise<void>)[] = [];
  stopPromptly({
    server,
    lifecycle: { addShutdownHook: hook => hooks.push(hook) },
    graceMs: GRACE_MS,
  });
  // What Backstage does in production.
  hooks.push(
    () =>
      new Promise<void>(resolve => {
        server.closeIdleConnections();
        server.close(() => resolve());
      }),
  );
  server.listen(0);
  return {
    server,
    slow: slow.promise,
    upgrading: upgrading.promise,
    stop: () => Promise.all(hooks.map(hook => hook())),
  };
}

function connect(server: http.Server, lines: string[]) {
  const socket = net.connect((server.address() as AddressInfo).port);
  socket.write(`${lines.join('\r\n')}\r\nHost: localhost\r\n\r\n`);
  let answer = '';
  socket.on('data', chunk => {
    answer += chunk;
  });
  socket.on('error', () => {});
  let open = true;
  return {
    answer: () => answer,
    isOpen: () => open,
    answered: once(socket, 'data'),
    closed: once(socket, 'close').then(() => {
      open = false;
    }),
  };
}

describe('stopping promptly', () => {
  // The time of the backend passes when a test says so; sockets take theirs.
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('ends what never ends, and lets requests on their way be answered', async () => {
    const { server, slow, upgrading, stop } = listen();
    const idle = connect(server, ['GET / HTTP/1.1']);
    const poll = connect(server, ['GET /long HTTP/1.1']);
    const upgrade = [
      'GET /live HTTP/1.1',
      'Connection: Upgrade',
      'Upgrade: websocket',
    ];
    connect(server, upgrade);
    await upgrading;
    const websocket = connect(server, upgrade);
    const late = connect(server, ['GET /slow HTTP/1.1']);
    await Promise.all([idle, poll, websocket].map(({ answered }) => answered));
    const response = await slow;

    const stopped = stop();
    jest.advanceTimersByTime(MOMENT_MS);
    await Promise.all([idle.closed, websocket.closed]);
    expect([late.isOpen(), poll.isOpen()]).toEqual([true, true]);

    response.end('answered');
    await late.answered;
    jest.advanceTimersByTime(MOMENT_MS);
    await late.closed;
    expect(late.answer()).toContain('answered');
    expect(poll.isOpen()).toBe(true);

    jest.advanceTimersByTime(GRACE_MS - 2 * MOMENT_MS);
    await Promise.all([stopped, poll.closed]);
    expect(poll.answer()).toContain('202');
  }, 30_000);

  it('does not wait when nothing is on its way', async () => {
    const { server, stop } = listen();
    const idle = connect(server, ['GET / HTTP/1.1']);
    await idle.answered;

    const stopped = stop();
    jest.advanceTimersByTime(MOMENT_MS);
    await Promise.all([stopped, idle.closed]);
    expect(idle.isOpen()).toBe(false);
  }, 30_000);
});
