// A registry that has our packages and no others, so that `yarn add` finds what nobody has published yet.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

function describe({ name, manifest, archive }, address) {
  const bytes = fs.readFileSync(archive);
  const hash = algorithm => crypto.createHash(algorithm).update(bytes);
  const { version } = manifest;
  return {
    name,
    'dist-tags': { latest: version },
    // Long enough ago for every portal's minimal age.
    time: { [version]: '2020-01-01T00:00:00.000Z' },
    versions: {
      [version]: {
        ...manifest,
        dist: {
          tarball: `${address}/archives/${path.basename(archive)}`,
          shasum: hash('sha1').digest('hex'),
          integrity: `sha512-${hash('sha512').digest('base64')}`,
        },
      },
    },
  };
}

/**
 * Serves packed packages on a free port of this machine.
 *
 * @param packed - those of `packPackages`
 * @returns `{ address, stop }`
 */
export async function startRegistry(packed) {
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(request.url.slice(1));
    const wanted = packed.find(({ name }) => name === asked);
    const archive = packed.find(
      each => asked === `archives/${path.basename(each.archive)}`,
    );
    if (wanted) {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(describe(wanted, `http://${request.headers.host}`)),
      );
    } else if (archive) {
      fs.createReadStream(archive.archive).pipe(response);
    } else {
      response.writeHead(404).end('{}');
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => server.close(),
  };
}
