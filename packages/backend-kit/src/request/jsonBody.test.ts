import { gzipSync } from 'node:zlib';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { errorMiddleware } from '../errors';
import { jsonBody } from './jsonBody';

const logger = mockServices.logger.mock();
const app = express();
app.use(jsonBody());
app.all('/echo/:id?', (req, res) => {
  res.json({ body: req.body });
});
app.use(errorMiddleware({ logger }));

const post = () => request(app).post('/echo');

describe('jsonBody', () => {
  it('reads JSON, packed or not, and takes a request without a body', async () => {
    const plain = await post().send({ title: 'x' });
    expect(plain.body).toEqual({ body: { title: 'x' } });

    const packed = await post()
      .set('Content-Type', 'application/json; charset=utf-8')
      .set('Content-Encoding', 'gzip')
      .serialize(body => body as never)
      .send(gzipSync('{"title":"x"}') as never);
    expect(packed.body).toEqual({ body: { title: 'x' } });

    const empty = await post();
    expect(empty.body).toEqual({ body: {} });
    const get = await request(app).get('/echo');
    expect(get.body).toEqual({ body: {} });
  });

  it.each<[string, number, string, Record<string, string>, string | Buffer]>([
    [
      'malformed JSON',
      400,
      'InputError',
      { 'Content-Type': 'application/json' },
      '{"title": secretword',
    ],
    [
      'a bare value',
      400,
      'InputError',
      { 'Content-Type': 'application/json' },
      '"secretword"',
    ],
    [
      'JSON 100 000 deep',
      400,
      'InputError',
      { 'Content-Type': 'application/json' },
      `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
    [
      'a forbidden field name',
      400,
      'InputError',
      { 'Content-Type': 'application/json' },
      '{"__proto__":{"x":1}}',
    ],
    [
      'a body of 1.1 MB',
      413,
      'PayloadTooLargeError',
      { 'Content-Type': 'application/json' },
      `{"title":"${'x'.repeat(1_100_000)}"}`,
    ],
    [
      'a bomb',
      413,
      'PayloadTooLargeError',
      { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      gzipSync(Buffer.alloc(50_000_000, 32)),
    ],
    [
      'a damaged packing',
      400,
      'InputError',
      { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      Buffer.from('not gzip at all'),
    ],
    [
      'an unknown encoding',
      415,
      'UnsupportedMediaTypeError',
      {
        'Content-Type': 'application/json',
        'Content-Encoding': 'zstd-secretword',
      },
      '{}',
    ],
    [
      'an unknown charset',
      415,
      'UnsupportedMediaTypeError',
      { 'Content-Type': 'application/json; charset=utf-7' },
      '{}',
    ],
    [
      'plain text',
      415,
      'UnsupportedMediaTypeError',
      { 'Content-Type': 'text/plain' },
      'secretword',
    ],
    [
      'a form',
      415,
      'UnsupportedMediaTypeError',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      'title=secretword',
    ],
  ])('refuses %s with %i %s', async (_what, status, name, headers, body) => {
    const response = await post()
      .set(headers)
      .serialize(raw => raw as never)
      .send(body as never);
    expect(response.status).toBe(status);
    expect(response.body).toEqual({
      error: { name, message: expect.any(String) },
      request: { method: 'POST', url: '/echo' },
      response: { statusCode: status },
    });
    expect(response.text).not.toContain('secretword');
    expect('x' in {}).toBe(false);
  });

  it('answers a badly encoded path with 400', async () => {
    const response = await request(app).get('/echo/%ff');
    expect(response.status).toBe(400);
    expect(response.body.error).toEqual({
      name: 'URIError',
      message: 'the address is not validly encoded',
    });
  });
});
