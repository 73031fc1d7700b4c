import express from 'express';
import request from 'supertest';
import { quietAddress } from './quietAddress';

/** Logs as Backstage does: what the address is when the reply is out. */
function logging() {
  const logged: string[] = [];
  const app = express();
  app.use((req, res, next) => {
    res.on('finish', () => logged.push(req.originalUrl));
    next();
  });
  app.use('/api/desk', quietAddress(), (req, res) => {
    res.json({ url: req.originalUrl });
  });
  return { app, logged };
}

describe('quietAddress', () => {
  it('leaves the address alone until the reply is out, and then its path only', async () => {
    const { app, logged } = logging();
    for (const path of [
      '/api/desk/incidents/INC-000001',
      '/api/desk/incidents?q=what+she+said&limit=5',
      '/api/desk/Rating-Links/e30.e30.c2ln?x=1',
    ]) {
      const { body } = await request(app).get(path);
      expect(body.url).toBe(path);
    }
    expect(logged).toEqual([
      '/api/desk/incidents/INC-000001',
      '/api/desk/incidents?…',
      '/api/desk/Rating-Links/…?…',
    ]);
  });
});
