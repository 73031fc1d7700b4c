import { detectType } from './detectType';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('detectType', () => {
  it.each([
    ['image/png', bytes('\x89PNG\r\n\x1a\n....')],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0....')],
    ['image/gif', bytes('GIF89a....')],
    ['image/webp', bytes('RIFF....WEBPVP8 ')],
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['application/zip', bytes('PK\x03\x04\x00\x00')],
    ['application/x-msdownload', bytes('MZ\x90\x00\x03\x00\x00\x00')],
    ['text/plain', Buffer.from('MZ is how a text may begin, too')],
    ['text/plain', Buffer.from('连接超时\r\n\tat line 3')],
    ['text/plain', Buffer.from('<svg onload="alert(1)">')],
    ['text/plain', Buffer.from('<!doctype html><script>1</script>')],
    ['text/plain', Buffer.from('\x1b[31mERROR\x1b[0m')],
    ['application/octet-stream', bytes('RIFF\x00\x00..WAVEfmt ')],
    ['application/octet-stream', Buffer.from('half a text\x00')],
    ['application/octet-stream', bytes('caf\xe9 in Latin-1')],
  ])('%s', (type, content) => {
    expect(detectType(content)).toBe(type);
  });

  it('comes to an end on a file made to hang detectors', () => {
    const asf = Buffer.alloc(55);
    bytes('\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9').copy(asf);
    expect(detectType(asf)).toBe('application/octet-stream');
  });
});
