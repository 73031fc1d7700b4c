import { importLineSchema, lineAttachmentSchema } from './importSchemas';

const line = { title: 'Reset', kind: 'how-to', body: 'Open the portal' };
const file = {
  id: '9b2d5a54-6f0e-4a38-8f0c-0d6f6f3f2f11',
  name: 'a.png',
  data: 'iVBORw==',
};

describe('a line of an import', () => {
  it('is an article, and what an export says besides', () => {
    expect(importLineSchema.parse(line)).toEqual(line);
    const whole = {
      ...line,
      number: 'KB-000007',
      state: 'published',
      author: 'user:default/li.na',
      createdAt: '2026-11-01T09:00:00.000Z',
      updatedAt: '2026-11-02T09:00:00.000+08:00',
      publishedAt: '2026-11-02T09:00:00.000Z',
      reviewDate: '2027-05-01',
      sourceIncident: 'INC-000012',
      attachments: [file],
    };
    expect(importLineSchema.parse(whole)).toEqual(whole);
  });

  it.each([
    [{ ...line, colour: 'red' }],
    [{ ...line, body: undefined }],
    [{ ...line, number: '7' }],
    [{ ...line, state: 'gone' }],
    [{ ...line, author: 'li.na' }],
    [{ ...line, createdAt: 'yesterday' }],
    [{ ...line, attachments: [{ ...file, data: '****' }] }],
  ])('is refused as %j', value => {
    expect(importLineSchema.safeParse(value).success).toBe(false);
  });

  it.each([
    ['', true],
    ['YQ==', true],
    ['YWI=', true],
    ['YWJj', true],
    ['YWJ', false],
    ['Y=Jj', false],
    ['YQ==YQ==', false],
    ['Y===', false],
    ['YW\nJ', false],
    ['YW_-', false],
  ])('%j is base64: %s', (data, is) => {
    expect(lineAttachmentSchema.safeParse({ ...file, data }).success).toBe(is);
  });

  it('takes a file of ten megabytes at once', () => {
    const data = 'QUJD'.repeat(3_500_000);
    expect(lineAttachmentSchema.safeParse({ ...file, data }).success).toBe(
      true,
    );
  });
});
