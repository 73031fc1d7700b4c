import { InputError } from '@backstage/errors';

const MAX_LENGTH = 255;
const FALLBACK = 'attachment';

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000\r\n\u2028\u2029]/;
// Other control characters, and marks that take no room or turn the reading direction,
// with which a program can look like a document.
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /\u034f|[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
// Reserved by one file system or another.
const RESERVED = /["*/:<>?\\|]/g;

function utf8(text: string): string {
  // Node hands header bytes over as Latin-1; a sender may have put UTF-8 there.
  const bytes = Buffer.from(text, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

function decode(header: string): string {
  if (!header.includes('%')) return utf8(header);
  try {
    return decodeURIComponent(header);
  } catch {
    // A plain name with a percent sign, such as `100%.txt`.
    return utf8(header);
  }
}

function shorten(name: string): string {
  if (name.length <= MAX_LENGTH) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : '';
  const start = name.slice(0, MAX_LENGTH - ending.length);
  // Half a surrogate pair at the cut would be a broken character.
  return start.replace(/[\ud800-\udbff]$/, '') + ending;
}

/**
 * Makes of what a sender calls a file a name that is safe to show and to save: the last
 * part of a path, without invisible or reserved characters, not hidden, at most 255 long.
 *
 * @throws InputError naming X-Filename for NUL and line breaks
 */
export function cleanFileName(name: string): string {
  if (FORBIDDEN.test(name)) {
    throw new InputError('X-Filename: must not contain NUL or line breaks');
  }
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const cleaned = base
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(RESERVED, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shorten(cleaned) || FALLBACK;
}

/**
 * Reads the header `X-Filename`: UTF-8, percent-encoded or plain.
 *
 * @throws InputError naming X-Filename
 */
export function parseFileName(header: string | undefined): string {
  return cleanFileName(decode(header ?? ''));
}

/** The header `Content-Disposition` (RFC 6266), with an ASCII name for old programs. */
export function contentDisposition(
  kind: 'inline' | 'attachment',
  name: string,
): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  // RFC 5987 leaves these out of what needs no encoding, encodeURIComponent does not.
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
