// A proxy that hands each request to the next of several portals, as a load balancer without affinity does.
import http from 'node:http';

/** The simulated clock is in the memory of each portal: whoever moves it moves all of them. */
const FOR_ALL = /^\/api\/simulated-clock\/advance/;

const optionsFor = (request, port) => ({
  ...{ host: '127.0.0.1', port, method: request.method, path: request.url },
  headers: request.headers,
});

function bodyOf(request) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/**
 * One request to one portal; its answer goes to `response`, or nowhere.
 *
 * @param elsewhere - called when the portal does not listen
 */
function forward(request, port, { body, response, elsewhere }) {
  return new Promise(resolve => {
    const outgoing = http.request(optionsFor(request, port), answer => {
      if (!response) answer.resume().on('end', resolve);
      else {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response).on('close', resolve);
      }
    });
    outgoing.on('error', error => {
      if (error.code === 'ECONNREFUSED' && elsewhere) {
        resolve(elsewhere());
        return;
      }
      if (response && !response.headersSent) response.writeHead(502).end();
      resolve();
    });
    response?.on('close', () => outgoing.destroy());
    if (body) {
      outgoing.end(body);
      return;
    }
    // Not before: a body can be sent once only.
    outgoing.once('socket', socket => {
      const send = () => request.pipe(outgoing);
      if (socket.connecting) socket.once('connect', send);
      else send();
    });
  });
}

/** A connection that becomes something else, such as a WebSocket. */
function upgrade(request, socket, head, port) {
  const outgoing = http.request(optionsFor(request, port));
  outgoing.on('upgrade', (answer, other, otherHead) => {
    const lines = answer.rawHeaders.flatMap((name, i, all) =>
      i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : [],
    );
    socket.write(
      `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\n${lines.join(
        '\r\n',
      )}\r\n\r\n`,
    );
    socket.write(otherHead);
    other.write(head);
    other.pipe(socket).pipe(other);
    other.on('error', () => socket.destroy());
    socket.on('error', () => other.destroy());
  });
  outgoing.on('response', () => socket.destroy());
  outgoing.on('error', () => socket.destroy());
  outgoing.end();
}

/**
 * Listens on `port` and hands what comes to the portals on `ports`, in turn; one that does not
 * listen yet is passed over.
 *
 * @returns `stop()`
 */
export async function startRoundRobin({ port, ports }) {
  let turn = 0;
  const next = () => ports[(turn += 1) % ports.length];
  const server = http.createServer(async (request, response) => {
    if (FOR_ALL.test(request.url)) {
      const body = await bodyOf(request);
      const [first, ...others] = ports;
      await Promise.all(others.map(other => forward(request, other, { body })));
      await forward(request, first, { body, response });
      return;
    }
    let tries = ports.length;
    const pass = () => {
      tries -= 1;
      const elsewhere = tries > 0 ? pass : undefined;
      return forward(request, next(), { response, elsewhere });
    };
    await pass();
  });
  server.on('upgrade', (request, socket, head) =>
    upgrade(request, socket, head, next()),
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    stop: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
