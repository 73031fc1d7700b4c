import { createHash } from 'node:crypto';
import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  jsonBody,
  parseBody,
  TooManyRequestsError,
} from '@firstline/backend-kit';
import { ratingSchema } from '@firstline/plugin-service-desk-common';
import express, { type Request } from 'express';
import Router from 'express-promise-router';
import { rateLimit } from 'express-rate-limit';
import { RatingLinkReplies, wantsPage } from './ratingLinkReplies';
import type { RatedByLink, RatingLinkService } from './RatingLinkService';
import type { RatingPageLanguage } from './ratingPageText';

/** More than a person needs for one rating, fewer than a machine tries. */
const ATTEMPTS_A_MINUTE = 30;
const BODY_LIMIT = '32kb';
const FORM = 'application/x-www-form-urlencoded';

/** Answers whoever comes with a one-time link; nobody has to sign in. */
export function ratingLinkRoutes(options: {
  ratingLinks: RatingLinkService;
  auditor: AuditorService;
  /** Of browsers that ask for neither language of the page. */
  pageLanguage: RatingPageLanguage;
}) {
  const { ratingLinks, auditor } = options;
  const replies = RatingLinkReplies.create({ language: options.pageLanguage });
  const readJson = jsonBody({ limit: BODY_LIMIT });
  const readForm = express.urlencoded({ extended: false, limit: BODY_LIMIT });
  const router = Router();

  router.use(
    '/rating-links/:token',
    rateLimit({
      windowMs: 60_000,
      limit: ATTEMPTS_A_MINUTE,
      standardHeaders: 'draft-7',
      legacyHeaders: false,
      keyGenerator: req =>
        createHash('sha256').update(String(req.params.token)).digest('hex'),
      handler: (req, res, next) => {
        if (wantsPage(req)) {
          replies.page(req, res.status(429), { kind: 'tooMany' });
        } else {
          next(new TooManyRequestsError('Too many attempts'));
        }
      },
    }),
  );

  router.get('/rating-links/:token', async (req, res) => {
    replies.link(req, res, await ratingLinks.view(req.params.token));
  });

  router.post(
    '/rating-links/:token',
    (req, res, next) => (isForm(req) ? readForm : readJson)(req, res, next),
    async (req, res) => {
      const { token } = req.params;
      const view = await ratingLinks.view(token);
      // What is wrong with a rating is told only to those whose link is good.
      if (view?.state !== 'open') {
        replies.link(req, res, view);
        return;
      }
      const given = isForm(req) ? formOf(req) : undefined;
      const parsed = given && ratingSchema.safeParse(ratingOf(given));
      if (given && !parsed?.success) {
        replies.page(req, res.status(400), {
          kind: 'form',
          title: view.title ?? '',
          given,
          problem: given.overall ? 'wrong' : 'missing',
        });
        return;
      }
      const rating = parsed?.data ?? parseBody(ratingSchema, req);
      const done = await audited(auditor, () =>
        ratingLinks.rate(token, rating),
      );
      if (done?.state === 'rated') replies.rated(req, res);
      else replies.link(req, res, done && { state: done.state });
    },
  );

  return router;
}

function isForm(req: Request): boolean {
  return Boolean(req.is(FORM));
}

/** The fields of a sent form; one that was sent several times is no number and no word. */
function formOf(req: Request): Record<string, string> {
  const body: Record<string, unknown> = { ...req.body };
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, String(value)]),
  );
}

/** Fields left empty are not given; points are numbers. */
function ratingOf(form: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(form)
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => [
        name,
        name === 'comment' ? value : Number(value),
      ]),
  );
}

/** Without the request: its address is the key to the rating. */
async function audited(
  auditor: AuditorService,
  rate: () => Promise<RatedByLink | undefined>,
): Promise<RatedByLink | undefined> {
  const event = await auditor.createEvent({
    eventId: 'rate-by-link',
    severityLevel: 'medium',
  });
  let done: RatedByLink | undefined;
  try {
    done = await rate();
  } catch (error) {
    await event.fail({ error: new Error('The rating failed') });
    throw error;
  }
  const meta = done && { link: done.linkId };
  await (done?.state === 'rated'
    ? event.success({ meta })
    : event.fail({ meta, error: new Error('The link is not good any more') }));
  return done;
}
