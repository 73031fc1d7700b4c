import { createHash } from 'node:crypto';
import escapeHtml from 'escape-html';
import { textLimits } from '@firstline/plugin-service-desk-common';
import {
  ratingPageTexts,
  type RatingPageLanguage,
  type RatingPageText,
} from './ratingPageText';

/** What the page shows. */
export type RatingPageView =
  | {
      kind: 'form';
      /** Of the incident. */
      title: string;
      /** As it was sent, when it is shown again. */
      given?: Record<string, string>;
      problem?: 'missing' | 'wrong';
    }
  | { kind: 'thanks' | 'used' | 'expired' | 'unknown' | 'tooMany' };

const parts = ['overall', 'speed', 'attitude', 'result'] as const;

// Colours of the system: they follow its light, dark and high-contrast themes.
const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
nav { text-align: right; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
a { color: LinkText; }
blockquote { margin: 0 0 1rem; padding-left: .75rem; border-left: .25rem solid GrayText; overflow-wrap: anywhere; }
fieldset { margin: 0 0 1.25rem; padding: 0; border: 0; min-width: 0; }
legend, .name { font-weight: 600; padding: 0; margin-bottom: .25rem; }
small { font-weight: 400; }
.points { display: grid; grid-template-columns: repeat(5, 1fr); gap: .5rem; }
.points label { display: flex; align-items: center; gap: .5rem; min-height: 2.75rem; padding: .25rem .5rem; overflow-wrap: anywhere; border: 1px solid GrayText; border-radius: .375rem; cursor: pointer; }
.points label:has(input:checked) { outline: .125rem solid CanvasText; }
.points input { flex: none; width: 1.125rem; height: 1.125rem; margin: 0; }
textarea { box-sizing: border-box; width: 100%; min-height: 6rem; padding: .5rem; font: inherit; }
button { min-height: 2.75rem; margin-top: 1.25rem; padding: 0 1.5rem; font: inherit; font-weight: 600; cursor: pointer; }
:focus-visible { outline: .1875rem solid LinkText; outline-offset: .125rem; }
.problem { padding: .75rem; border: .125rem solid CanvasText; border-radius: .375rem; font-weight: 600; }
@media (max-width: 48rem) { .points { grid-template-columns: 1fr; } button { width: 100%; } }
`;

/** What browsers may do with the page: show it, with its own style, and send its form back. */
export const ratingPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The page behind a one-time link: no script, nothing from elsewhere. */
export function ratingPage(
  view: RatingPageView,
  language: RatingPageLanguage,
): string {
  const text = ratingPageTexts[language];
  const heading = view.kind === 'form' ? text.title : text[view.kind];
  const body =
    view.kind === 'form'
      ? form(view, text)
      : `<p>${escapeHtml(text[`${view.kind}More`])}</p>`;
  const { other } = text;
  return `<!doctype html>
<html lang="${text.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(heading)}</title>
<style>${style}</style>
</head>
<body>
<main>
<nav><a href="?language=${other.language}" hreflang="${other.language}" lang="${
    other.language
  }">${other.name}</a></nav>
<h1>${escapeHtml(heading)}</h1>
${body}
</main>
</body>
</html>
`;
}

function form(
  view: Extract<RatingPageView, { kind: 'form' }>,
  text: RatingPageText,
): string {
  const { title, given = {}, problem } = view;
  return `<p>${escapeHtml(text.about)}</p>
<blockquote>${escapeHtml(title)}</blockquote>
<p>${escapeHtml(text.hint)}</p>
${
  problem
    ? `<p class="problem" id="problem" role="alert">${escapeHtml(
        text[problem],
      )}</p>`
    : ''
}
<form method="post" accept-charset="utf-8">
${parts.map(part => points(part, { text, given, problem })).join('\n')}
<label class="name" for="comment">${escapeHtml(text.comment)} ${optional(
    text,
  )}</label>
<textarea id="comment" name="comment" rows="4" maxlength="${textLimits.reason}">
${escapeHtml(given.comment ?? '')}</textarea>
<button type="submit">${escapeHtml(text.send)}</button>
</form>`;
}

function points(
  part: (typeof parts)[number],
  options: {
    text: RatingPageText;
    given: Record<string, string>;
    problem?: 'missing' | 'wrong';
  },
): string {
  const { text, given, problem } = options;
  const required = part === 'overall';
  const invalid = required && problem === 'missing';
  const choices = text.points.map((words, i) => {
    const value = String(text.points.length - i);
    const checked = given[part] === value ? ' checked' : '';
    return `<label><input type="radio" name="${part}" value="${value}"${checked}${
      required ? ' required' : ''
    }> ${value} · ${escapeHtml(words)}</label>`;
  });
  return `<fieldset${invalid ? ' aria-describedby="problem"' : ''}>
<legend>${escapeHtml(text.parts[part])}${
    required ? '' : ` ${optional(text)}`
  }</legend>
<div class="points">
${choices.join('\n')}
</div>
</fieldset>`;
}

function optional(text: RatingPageText): string {
  return `<small>(${escapeHtml(text.optional)})</small>`;
}
