import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

const ALGORITHM = 'HS256';
const AUDIENCE = 'service-desk.rating';
const SECRET_BYTES = 32;
const TABLE = 'rating_link_keys';
/** The only row: one key signs all links. */
const KEY_ID = 1;
/** One of ours has some 200 characters. */
const MAX_TOKEN_LENGTH = 1_000;

/** What a link of ours names. */
export interface RatingLinkClaim {
  linkId: string;
  expired: boolean;
}

/**
 * One-time links by which somebody rates without signing in. A token is signed and names
 * nothing but a random id: what it is about stays in the database.
 */
export class RatingLinks {
  readonly #key: Uint8Array;
  readonly #baseUrl: string;
  readonly #expirySeconds: number;

  /**
   * @param options - `secret`: from the config; absent: one is made and kept in the database.
   * `baseUrl`: of the plugin, as browsers reach it
   */
  static async create(options: {
    database: Knex;
    baseUrl: string;
    secret?: string;
    expirySeconds: number;
  }): Promise<RatingLinks> {
    const secret = options.secret ?? (await keptSecret(options.database));
    return new RatingLinks({ ...options, key: Buffer.from(secret, 'utf8') });
  }

  private constructor(options: {
    key: Uint8Array;
    baseUrl: string;
    expirySeconds: number;
  }) {
    this.#key = options.key;
    this.#baseUrl = options.baseUrl;
    this.#expirySeconds = options.expirySeconds;
  }

  /** The whole address of a link that is good from now until it expires. */
  async linkTo(linkId: string, now: DateTime): Promise<string> {
    const token = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(linkId)
      .setAudience(AUDIENCE)
      .setExpirationTime(Math.floor(now.toSeconds()) + this.#expirySeconds)
      .sign(this.#key);
    return `${this.#baseUrl}/rating-links/${token}`;
  }

  /** @returns undefined for whatever this desk has not signed */
  async read(
    token: string,
    now: DateTime,
  ): Promise<RatingLinkClaim | undefined> {
    if (token.length > MAX_TOKEN_LENGTH) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [ALGORITHM],
        audience: AUDIENCE,
        currentDate: now.toJSDate(),
        requiredClaims: ['sub', 'exp'],
      });
      return claimOf(payload.sub, false);
    } catch (error) {
      // Thrown after the signature was found to be ours.
      return error instanceof errors.JWTExpired
        ? claimOf(error.payload.sub, true)
        : undefined;
    }
  }
}

function claimOf(
  linkId: string | undefined,
  expired: boolean,
): RatingLinkClaim | undefined {
  return linkId === undefined ? undefined : { linkId, expired };
}

/** Two replicas that start at once keep the key of the first. */
async function keptSecret(database: Knex): Promise<string> {
  await database(TABLE)
    .insert({
      id: KEY_ID,
      secret: randomBytes(SECRET_BYTES).toString('base64url'),
    })
    .onConflict('id')
    .ignore();
  const row: { secret: string } | undefined = await database(TABLE)
    .where({ id: KEY_ID })
    .first();
  if (!row) throw new Error('The key of rating links is missing');
  return row.secret;
}
