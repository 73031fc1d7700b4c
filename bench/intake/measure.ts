import type { Knex } from 'knex';
import { ask, round, send, signIn, type Call, type Round } from './client';
import type { Portal } from './servers';
import type { Kind } from './kinds';
import { holdOutbox, releaseOutbox } from './outboxHold';
import { writesOf, type Recording } from './replay';

/** Incidents that reads go round among. */
const READ = 50;
/** Fresh incidents of one round of actions, for each way. */
const FRESH = 400;

/** The three ways to answer a request. */
export type Way = 'bare' | 'empty' | 'portal';

/** What was measured of one kind with so many connections: the middle of the rounds. */
export interface Measured {
  kind: Kind;
  atOnce: number;
  statements: number;
  rates: Record<Way, number>;
  p50: number;
  p99: number;
  ofBare: number;
  ofEmpty: number;
}

/** Where the ways are. */
export interface Ground {
  knex: Knex;
  bare: string;
  portal: Portal;
  rounds: number;
  seconds: number;
}

const median = (numbers: number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const numberOf = (id: number) => `INC-${String(id).padStart(6, '0')}`;

/** Measures kinds one after the other on one database. */
export class Meter {
  readonly #ground: Ground;
  /** Ids of incidents to read. */
  #ids: number[] = [];
  #tokens = { agent: '', requester: '' };

  static create(ground: Ground): Meter {
    return new Meter(ground);
  }

  private constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Signs in and files what reads and actions are about. @param filing - the kind that files */
  async prepare(filing: Kind): Promise<void> {
    await holdOutbox(this.#ground.knex);
    await this.#signIn();
    await this.#keep('file', await this.#record(filing));
    this.#ids = await this.#file(READ);
  }

  async measure(kind: Kind, atOnce: number): Promise<Measured> {
    const { rounds, seconds } = this.#ground;
    await this.#signIn();
    await (kind.delivers ? releaseOutbox : holdOutbox)(this.#ground.knex);
    const recording = await this.#record(kind);
    await this.#keep('kind', replayed(kind, recording));
    const ways: Way[] = ['bare', 'empty', 'portal'];
    const seen: Record<Way, Round>[] = [];
    // The first goes to warm caches and is thrown away.
    for (let n = 0; n <= rounds; n += 1) {
      const results: Partial<Record<Way, Round>> = {};
      for (const way of ways) {
        const fresh = kind.about === 'fresh' ? await this.#file(FRESH) : [];
        // What is still to be told to whom of earlier rounds is nobody's in this one.
        await this.#settle();
        const profiled = way === 'portal' && n > 0;
        if (profiled) await this.#ground.portal.profile('begin');
        results[way] = await round(
          {
            atOnce,
            seconds: n === 0 ? seconds / 3 : seconds,
            most: kind.about === 'fresh' ? fresh.length : undefined,
          },
          this.#caller(way, kind, fresh),
        );
        if (profiled) await this.#ground.portal.profile('end');
      }
      if (n > 0) seen.push(results as Record<Way, Round>);
    }
    const rate = (way: Way) => median(seen.map(one => one[way].rate));
    const ratio = (way: Way) =>
      median(seen.map(one => one.portal.rate / one[way].rate));
    return {
      kind,
      atOnce,
      statements: recording.statements.length,
      rates: {
        bare: rate('bare'),
        empty: rate('empty'),
        portal: rate('portal'),
      },
      p50: median(seen.map(one => one.portal.p50)),
      p99: median(seen.map(one => one.portal.p99)),
      ofBare: ratio('bare'),
      ofEmpty: ratio('empty'),
    };
  }

  async #signIn(): Promise<void> {
    const { portal } = this.#ground;
    this.#tokens = {
      agent: await signIn(portal.url, 'li.na'),
      requester: await signIn(portal.url, 'zhang.wei'),
    };
  }

  #caller(way: Way, kind: Kind, fresh: number[]): (i: number) => Call {
    const { bare, portal } = this.#ground;
    const token = this.#tokens[kind.person];
    const ids = kind.about === 'fresh' ? fresh : this.#ids;
    const idAt = (i: number) => (kind.about ? ids[i % ids.length] : undefined);
    if (way === 'portal') {
      return i => this.#portalCall(kind, idAt(i), token);
    }
    const base = way === 'bare' ? bare : `${portal.url}/api/service-desk/empty`;
    const { method, body } = kind.call('');
    return i => {
      const id = idAt(i);
      const query = id === undefined ? '' : `?id=${id}`;
      return { method, body, token, url: `${base}/replays/kind${query}` };
    };
  }

  #portalCall(kind: Kind, id: number | undefined, token: string): Call {
    const { path, ...call } = kind.call(numberOf(id ?? 0));
    return {
      ...call,
      token,
      url: `${this.#ground.portal.url}/api/service-desk${path}`,
    };
  }

  /**
   * What the service asks its database for one such request. Sweeps may come between, so
   * the shortest of a few is taken.
   */
  async #record(kind: Kind): Promise<Recording> {
    const recorder = `${
      this.#ground.portal.url
    }/api/service-desk/empty/recordings`;
    const token = this.#tokens.agent;
    const tell = <T>(what: string) =>
      ask<T>({ method: 'POST', url: `${recorder}/${what}`, token, body: {} });
    let best: Recording | undefined;
    for (let n = 0; n < 4; n += 1) {
      await this.#settle();
      let id = this.#ids[0];
      if (kind.about === 'fresh') [id] = await this.#file(1);
      const call = this.#portalCall(kind, id, this.#tokens[kind.person]);
      // Who it is and what they may is remembered from the first one on.
      if (kind.about !== 'fresh') await ask(call);
      await tell('begin');
      const reply = await send(call);
      const { statements } = await tell<Recording>('end');
      if (reply.status >= 300) {
        throw new Error(`${kind.name}: ${reply.status} ${reply.text}`);
      }
      if (kind.files) id = Number(JSON.parse(reply.text).number.slice(4));
      const recording: Recording = {
        statements: ofRequest(kind, statements),
        id: kind.files || kind.about ? id : undefined,
        files: kind.files,
      };
      if (!best || recording.statements.length < best.statements.length) {
        best = recording;
      }
    }
    return best!;
  }

  async #keep(name: string, recording: Recording): Promise<void> {
    const { bare, portal } = this.#ground;
    const token = this.#tokens.agent;
    for (const base of [bare, `${portal.url}/api/service-desk/empty`]) {
      const url = `${base}/recordings/${name}`;
      await ask({ method: 'PUT', url, token, body: recording });
    }
  }

  /** Files so many as quickly as can be. @returns their ids */
  async #file(count: number): Promise<number[]> {
    const value = async () =>
      Number(
        (await this.#ground.knex('counters').where('name', 'incident').first())
          .value,
      );
    const before = await value();
    await round({ atOnce: 8, seconds: 60, most: count }, () => ({
      method: 'POST',
      url: `${this.#ground.bare}/replays/file`,
      body: {},
    }));
    const after = await value();
    return Array.from({ length: after - before }, (_, i) => before + 1 + i);
  }

  async #settle(): Promise<void> {
    const { knex } = this.#ground;
    await knex('outbox')
      .whereNull('delivered_at')
      .update({ delivered_at: new Date().toISOString() });
  }
}

/** What the baselines do of a recording: reads as they are, of writes what is written. */
function replayed(kind: Kind, recording: Recording): Recording {
  return kind.files || kind.about === 'fresh'
    ? { ...recording, statements: writesOf(recording.statements) }
    : recording;
}

/** Without what sweeps, and the outbox's worker, woken by a write, ask at the same time. */
function ofRequest(kind: Kind, statements: Recording['statements']) {
  const writes = kind.files || kind.about === 'fresh';
  if (!writes) {
    return statements.filter(
      ({ sql, transaction }) =>
        transaction === undefined &&
        /^select/i.test(sql) &&
        !/[`"]outbox[`"]/.test(sql),
    );
  }
  const requests = new Set(
    statements
      .filter(({ sql }) => /insert into [`"]outbox/.test(sql))
      .map(({ transaction }) => transaction),
  );
  return statements.filter(
    ({ sql, transaction }) =>
      !/[`"]outbox[`"]/.test(sql) || requests.has(transaction),
  );
}
