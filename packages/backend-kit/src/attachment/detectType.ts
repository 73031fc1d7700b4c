import { inlineImageTypes } from '@firstline/common-kit';

/** What a file is taken for when its content says nothing. */
export const unknownType = 'application/octet-stream';

// Fixed bytes at fixed places, and nothing else: a detector that walks the structure of a
// file can be led in circles by the file (seen: 55 bytes of ASF hang file-type 16).
const SIGNATURES: { type: string; at: number; bytes: string }[][] = [
  [{ type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' }],
  [{ type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' }],
  [{ type: 'image/gif', at: 0, bytes: 'GIF87a' }],
  [{ type: 'image/gif', at: 0, bytes: 'GIF89a' }],
  [
    { type: 'image/webp', at: 0, bytes: 'RIFF' },
    { type: 'image/webp', at: 8, bytes: 'WEBP' },
  ],
  [{ type: 'application/pdf', at: 0, bytes: '%PDF-' }],
  [{ type: 'application/zip', at: 0, bytes: 'PK\x03\x04' }],
  [{ type: 'application/zip', at: 0, bytes: 'PK\x05\x06' }],
  [{ type: 'application/gzip', at: 0, bytes: '\x1f\x8b\x08' }],
  [{ type: 'application/x-7z-compressed', at: 0, bytes: '7z\xbc\xaf\x27\x1c' }],
  [{ type: 'application/x-msdownload', at: 0, bytes: 'MZ' }],
  [{ type: 'application/x-elf', at: 0, bytes: '\x7fELF' }],
  [{ type: 'video/mp4', at: 4, bytes: 'ftyp' }],
  [{ type: 'video/webm', at: 0, bytes: '\x1a\x45\xdf\xa3' }],
];

// Control characters that plain text has no use for: all but tab, line feed, form feed,
// carriage return and escape (colours in logs).
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

function isText(content: Uint8Array): boolean {
  try {
    return !NOT_TEXT.test(
      new TextDecoder('utf-8', { fatal: true }).decode(content),
    );
  } catch {
    return false;
  }
}

/**
 * Finds the media type of a file in its content, never in its name or in what the sender
 * says. Markup and scripts are `text/plain`: they are only ever text to us.
 */
export function detectType(content: Uint8Array): string {
  const head = Buffer.from(content.subarray(0, 32)).toString('latin1');
  const found = SIGNATURES.find(parts =>
    parts.every(({ at, bytes }) => head.startsWith(bytes, at)),
  );
  // Windows programs begin with two letters that a text may begin with, too.
  if (found && found[0].type !== 'application/x-msdownload') {
    return found[0].type;
  }
  if (isText(content)) return 'text/plain';
  return found?.[0].type ?? unknownType;
}

/** True for the few types a browser may show in place. */
export function isInlineImage(type: string): boolean {
  return (inlineImageTypes as readonly string[]).includes(type);
}
