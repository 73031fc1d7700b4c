import {
  entityRefSchema,
  optionalText,
  requiredLine,
  requiredText,
  textLimits,
} from '@firstline/common-kit';
import { z } from 'zod';
import { articleKinds, articleLanguages, audiences } from './article';

/** Longest Markdown field of an article, in characters. */
export const ARTICLE_TEXT_LIMIT = 50_000;

/** As far as a database counts revisions. */
const MOST_REVISIONS = 2_147_483_647;

/** `KB-000001`. */
export const articleNumberSchema = z
  .string()
  .regex(/^KB-\d{6,12}$/, 'must be an article number such as KB-000001');

/** Also `known_fix` and `Known fix`. */
export const articleKindSchema = z
  .string()
  .transform(text =>
    text
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  )
  .pipe(z.enum(articleKinds));

const ciRefs = z
  .array(
    entityRefSchema.refine(
      ref => !/^(user|group|location):/.test(ref),
      'must be something that can fail, not a person, team or location',
    ),
  )
  .max(20, 'at most 20 configuration items')
  .transform(refs => [...new Set(refs)]);

/** A tag: letters and digits of any script, dashes, dots; lower case. */
export const tagSchema = z
  .string()
  .max(50, 'must be at most 50 characters')
  .transform(text => text.normalize('NFKC').trim().toLowerCase())
  .refine(
    text => /^[\p{L}\p{N}][\p{L}\p{N}\p{M}.+#_-]*$/u.test(text),
    'must be one word',
  );

const tags = z
  .array(tagSchema)
  .max(20, 'at most 20 tags')
  .transform(list => [...new Set(list)]);

const category = z.string().regex(/^[a-z0-9][a-z0-9-/]{0,99}$/, 'is unknown');

const text = optionalText(ARTICLE_TEXT_LIMIT);

const content = {
  title: requiredLine(textLimits.title),
  kind: articleKindSchema,
  symptoms: text,
  cause: text,
  resolution: text,
  workaround: text,
  body: text,
  ciRefs: ciRefs.optional(),
  category: category.optional(),
  tags: tags.optional(),
  language: z.enum(articleLanguages).optional(),
  audience: z.enum(audiences).optional(),
};

const saysSomething = (article: {
  symptoms?: string;
  resolution?: string;
  workaround?: string;
  body?: string;
}) =>
  [article.symptoms, article.resolution, article.workaround, article.body].some(
    part => part !== undefined,
  );

/** Body of `POST /articles`. */
export const createArticleSchema = z
  .strictObject({
    ...content,
    /** The resolved incident it was drafted from. */
    sourceIncident: z
      .string()
      .regex(/^INC-\d{6,12}$/, 'must be an incident number such as INC-000001')
      .optional(),
  })
  .refine(saysSomething, {
    path: ['body'],
    message: 'or symptoms, resolution or workaround is required',
  });

/** Body of `PUT /articles/{number}`: the whole content; what is left out is emptied. */
export const updateArticleSchema = z
  .strictObject({
    ...content,
    /** What changed, for the reviewer and the list of revisions. */
    note: optionalText(textLimits.reason),
  })
  .refine(saysSomething, {
    path: ['body'],
    message: 'or symptoms, resolution or workaround is required',
  });

/** Body of each `POST /articles/{number}/actions/{action}`. */
export const articleActionSchemas = {
  submit: z.strictObject({ note: optionalText(textLimits.reason) }),
  approve: z.strictObject({ note: optionalText(textLimits.reason) }),
  reject: z.strictObject({ reason: requiredText(textLimits.reason) }),
  publish: z.strictObject({ note: optionalText(textLimits.reason) }),
  retire: z.strictObject({ reason: optionalText(textLimits.reason) }),
  restore: z.strictObject({
    /** The revision to start from; the last approved one when left out. */
    revision: z.int().min(1).max(MOST_REVISIONS).optional(),
  }),
  renew: z.strictObject({
    /** Next review, ISO date; by default as many days from today as configured. */
    reviewDate: z.iso.date('must be a date such as 2027-05-21').optional(),
  }),
} as const;

/** Body of `PUT /articles/{number}/feedback`. */
export const feedbackSchema = z.strictObject({
  helpful: z.boolean(),
  comment: optionalText(textLimits.reason),
});

/** Body of `POST /articles/{number}/uses`: it solved something. */
export const articleUseSchema = z.strictObject({
  /** The incident it solved; none when it made one unnecessary. */
  incidentNumber: z
    .string()
    .regex(/^INC-\d{6,12}$/, 'must be an incident number such as INC-000001')
    .optional(),
});

/** Parsed body of `POST /articles`. */
export type CreateArticle = z.output<typeof createArticleSchema>;
/** What a caller sends to `POST /articles`. */
export type CreateArticleRequest = z.input<typeof createArticleSchema>;
/** Parsed body of `PUT /articles/{number}`. */
export type UpdateArticle = z.output<typeof updateArticleSchema>;
/** What a caller sends to `PUT /articles/{number}`. */
export type UpdateArticleRequest = z.input<typeof updateArticleSchema>;
/** Parsed bodies of the actions, by action. */
export type ArticleActionBodies = {
  [K in keyof typeof articleActionSchemas]: z.output<
    (typeof articleActionSchemas)[K]
  >;
};
/** What a caller sends to an action, by action. */
export type ArticleActionRequests = {
  [K in keyof typeof articleActionSchemas]: z.input<
    (typeof articleActionSchemas)[K]
  >;
};
/** Parsed body of `PUT /articles/{number}/feedback`. */
export type GiveFeedback = z.output<typeof feedbackSchema>;
/** Parsed body of `POST /articles/{number}/uses`. */
export type ArticleUse = z.output<typeof articleUseSchema>;
