import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { UnsupportedMediaTypeError } from '../errors';
import { boundRequest, idempotencyKey, parseParams } from '../request';
import type { AttachmentService, Download } from './AttachmentService';
import { isInlineImage, unknownType } from './detectType';
import { contentDisposition, parseFileName } from './fileName';

const idParams = z.object({ id: z.string().max(200) });

function announcedBytes(req: Request): number | undefined {
  const length = Number(req.header('Content-Length'));
  return Number.isFinite(length) ? length : undefined;
}

function assertPlainBytes(req: Request): void {
  const encoding = req.header('Content-Encoding');
  if (encoding && encoding !== 'identity') {
    throw new UnsupportedMediaTypeError(
      'the content encoding is not supported: send the bytes as they are',
    );
  }
}

/** Replies a file so that no browser ever runs it (S-047). */
function sendFile(res: Response, { info, content, sha256 }: Download): void {
  const inline = isInlineImage(info.type);
  res.set({
    'Content-Type': inline ? info.type : unknownType,
    'Content-Disposition': contentDisposition(
      inline ? 'inline' : 'attachment',
      info.name,
    ),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Kept by the browser, but never shown without asking again: rights can be taken away.
    'Cache-Control': 'private, no-cache',
    ETag: `"${sha256}"`,
  });
  res.send(Buffer.from(content));
}

/**
 * Routes of attachments. To be mounted before any middleware that reads bodies: an upload
 * is the raw body, whatever its type, and is read here up to its limit.
 */
export function attachmentRoutes(options: {
  attachments: AttachmentService<BackstageCredentials>;
  httpAuth: HttpAuthService;
}) {
  const { attachments, httpAuth } = options;
  const router = Router();

  router.post('/attachments', boundRequest(), async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    assertPlainBytes(req);
    const attachment = await attachments.upload(
      {
        name: parseFileName(req.header('X-Filename')),
        content: req,
        announcedBytes: announcedBytes(req),
      },
      { by, idempotencyKey: idempotencyKey(req) },
    );
    res.status(201).json(attachment);
  });

  router.get('/attachments/:id', boundRequest(), async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const { id } = parseParams(idParams, req);
    sendFile(res, await attachments.download(id, { by }));
  });

  return router;
}
