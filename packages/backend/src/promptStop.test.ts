import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { stopPromptly } from './promptStop';

const GRACE_MS = 400;

function listen() {
  const server = http.createServer((req, res) => {
    if (req.headers.upgrade) {
      // As the signals plugin does: it listens from the first upgrade on, which it leaves unanswered.
      server.on('upgrade', (_request, socket) =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
      );
    } else if (req.url === '/long') {
      res.writeHead(202).flushHeaders();
    } else if (req.url === '/slow') {
      setTimeout(() => res.end('answered'), GRACE_MS / 2);
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
  return { server, stop: () => Promise.all(hooks.map(hook => hook())) };
}

async function connect(server: http.Server, lines: string[]) {
  const socket = net.connect((server.address() as AddressInfo).port);
  socket.write(`${lines.join('\r\n')}\r\nHost: localhost\r\n\r\n`);
  let answer = '';
  socket.on('data', chunk => {
    answer += chunk;
  });
  socket.on('error', () => {});
  return {
    answer: () => answer,
    answered: () => once(socket, 'data'),
    closed: once(socket, 'close').then(() => performance.now()),
  };
}

describe('stopping promptly', () => {
  it('ends what never ends, and lets requests on their way be answered', async () => {
    const { server, stop } = listen();
    const idle = await connect(server, ['GET / HTTP/1.1']);
    const poll = await connect(server, ['GET /long HTTP/1.1']);
    const upgrade = [
      'GET /live HTTP/1.1',
      'Connection: Upgrade',
      'Upgrade: websocket',
    ];
    await connect(server, upgrade);
    await once(server, 'request');
    const websocket = await connect(server, upgrade);
    await Promise.all(
      [idle, poll, websocket].map(({ answered }) => answered()),
    );
    const slow = await connect(server, ['GET /slow HTTP/1.1']);
    await once(server, 'request');

    const begun = performance.now();
    await stop();
    const stopped = performance.now() - begun;

    expect(stopped).toBeGreaterThan(GRACE_MS - 20);
    expect(stopped).toBeLessThan(GRACE_MS + 2_000);
    expect(slow.answer()).toContain('answered');
    const [idleEnd, websocketEnd, pollEnd] = await Promise.all(
      [idle, websocket, poll].map(({ closed }) => closed),
    );
    expect(idleEnd).toBeLessThan(pollEnd);
    expect(websocketEnd).toBeLessThan(pollEnd);
    expect(poll.answer()).toContain('202');
  });

  it('does not wait when nothing is on its way', async () => {
    const { server, stop } = listen();
    const idle = await connect(server, ['GET / HTTP/1.1']);
    await idle.answered();

    const begun = performance.now();
    await stop();

    expect(performance.now() - begun).toBeLessThan(GRACE_MS);
    await idle.closed;
  });
});
