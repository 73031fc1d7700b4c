import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  listReportsSchema,
  makeReportSchema,
  monthlyReportSchema,
  titleIn,
  type Category,
  type ReportLanguage,
  type ReportScope,
  type ReportTitles,
} from '@firstline/plugin-service-desk-common';
import { parseBody, parseQuery } from '@firstline/backend-kit';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { csvName, reportCsv } from './reportCsv';
import { reportPage } from './reportPage';
import type { ReportService } from './ReportService';

// The page has a style of its own, and nothing else.
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Routes of the monthly service reports. */
export function reportRoutes(options: {
  reports: ReportService<BackstageCredentials>;
  categories: readonly Category[];
  httpAuth: HttpAuthService;
}) {
  const { reports, categories, httpAuth } = options;
  const router = Router();
  const callerOf = async (req: Request) => ({
    by: await httpAuth.credentials(req, { allow: ['user', 'service'] }),
  });

  router.get('/reports', async (req, res) => {
    const caller = await callerOf(req);
    const { month, ...of } = parseQuery(listReportsSchema, req);
    res.json(await reports.list({ scope: scopeOf(of), month }, caller));
  });

  router.get('/reports/monthly', async (req, res) => {
    const caller = await callerOf(req);
    const query = parseQuery(monthlyReportSchema, req);
    const { month, id, table } = query;
    const language = query.language ?? languageOf(req);
    const titles = titlesIn(categories, language);
    const report = await reports.read(
      { scope: scopeOf(query), month, id },
      caller,
    );
    res.vary('Accept');
    // Made before anything is said of its type: an error has a type of its own.
    switch (req.accepts(['application/json', 'text/csv', 'text/html'])) {
      case 'text/csv': {
        const csv = reportCsv(report, { language, titles, table });
        res
          .type('text/csv')
          .attachment(csvName(report, { language, table }))
          .send(csv);
        break;
      }
      case 'text/html': {
        const page = reportPage(report, { language, titles });
        res
          .type('text/html')
          .set('Content-Security-Policy', CONTENT_POLICY)
          .send(page);
        break;
      }
      default:
        res.json(report);
    }
  });

  router.post('/reports/monthly', async (req, res) => {
    const caller = await callerOf(req);
    const { month, ...of } = parseBody(makeReportSchema, req);
    res
      .status(201)
      .json(await reports.make({ scope: scopeOf(of), month }, caller));
  });

  return router;
}

function scopeOf(of: { system?: string; owner?: string }): ReportScope {
  if (of.system) return { kind: 'system', ref: of.system };
  return of.owner ? { kind: 'owner', ref: of.owner } : { kind: 'desk' };
}

function languageOf(req: Request): ReportLanguage {
  return req.acceptsLanguages(['en', 'zh']) === 'zh' ? 'zh' : 'en';
}

function titlesIn(
  categories: readonly Category[],
  language: ReportLanguage,
): ReportTitles {
  const titles = new Map<string, string>();
  const visit = (branch: readonly Category[], above: string[]) => {
    for (const category of branch) {
      const path = [...above, titleIn(category, language)];
      titles.set(category.id, path.join(' › '));
      visit(category.children, path);
    }
  };
  visit(categories, []);
  return { category: id => titles.get(id) };
}
