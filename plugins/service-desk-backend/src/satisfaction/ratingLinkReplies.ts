import { NotFoundError } from '@backstage/errors';
import { GoneError } from '@firstline/backend-kit';
import type { RatingLinkView } from '@firstline/plugin-service-desk-common';
import type { Request, Response } from 'express';
import {
  ratingPage,
  ratingPagePolicy,
  type RatingPageView,
} from './ratingPage';
import type { RatingPageLanguage } from './ratingPageText';

/** Of a link that was good and is no more (RFC 9110, 15.5.11). */
const GONE = 410;

const goneTexts = {
  used: 'The link is used up',
  expired: 'The link has expired',
};

/** Answers browsers with a page in their language, programs with JSON. */
export class RatingLinkReplies {
  readonly #fallback: RatingPageLanguage;

  /** @param options - `language`: of browsers that ask for neither */
  static create(options: { language: RatingPageLanguage }): RatingLinkReplies {
    return new RatingLinkReplies(options.language);
  }

  private constructor(fallback: RatingPageLanguage) {
    this.#fallback = fallback;
  }

  /** How it is with a link; whatever is wrong with a token, the answer is the same. */
  link(req: Request, res: Response, view: RatingLinkView | undefined): void {
    const status = view?.state === 'open' ? 200 : GONE;
    if (!view) {
      if (!wantsPage(req)) throw new NotFoundError('There is no such link');
      this.page(req, res.status(404), { kind: 'unknown' });
    } else if (wantsPage(req)) {
      this.page(req, res.status(status), pageOf(view));
    } else if (view.state === 'open') {
      res.json(view);
    } else {
      throw new GoneError(goneTexts[view.state]);
    }
  }

  /** The rating is kept, and the link used up. */
  rated(req: Request, res: Response): void {
    if (wantsPage(req)) this.page(req, res, { kind: 'thanks' });
    else res.json({ state: 'used' } satisfies RatingLinkView);
  }

  page(req: Request, res: Response, view: RatingPageView): void {
    const language = languageOf(req, this.#fallback);
    res
      .set({
        'Content-Security-Policy': ratingPagePolicy,
        'Content-Language': language,
        // The address is the key: it must not travel on.
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex, nofollow',
        'X-Content-Type-Options': 'nosniff',
      })
      .vary('Accept')
      .vary('Accept-Language')
      .type('html')
      .send(ratingPage(view, language));
  }
}

/** Browsers ask for HTML by name. */
export function wantsPage(req: Request): boolean {
  return req.accepts(['json', 'html']) === 'html';
}

function languageOf(
  req: Request,
  fallback: RatingPageLanguage,
): RatingPageLanguage {
  const asked = req.query.language;
  if (asked === 'en' || asked === 'zh') return asked;
  const accepted =
    req.headers['accept-language'] !== undefined &&
    req.acceptsLanguages(['en', 'zh']);
  return accepted === 'en' || accepted === 'zh' ? accepted : fallback;
}

function pageOf({ state, title = '' }: RatingLinkView): RatingPageView {
  return state === 'open' ? { kind: 'form', title } : { kind: state };
}
