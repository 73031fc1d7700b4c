import type { ArticleForm } from './articleForm';
import { emptyForm, fieldsOf, formOf, isSame, requestOf } from './articleForm';

describe('articleForm', () => {
  const filled: ArticleForm = {
    ...emptyForm({ language: 'zh-CN' }),
    title: 'Reset the pool',
    resolution: 'Restart it.',
    items: [{ ref: 'component:default/payments-api', title: 'Payments API' }],
  };

  it('sends what is filled in, and nothing else', () => {
    expect(requestOf(filled)).toEqual({
      title: 'Reset the pool',
      kind: 'known-fix',
      resolution: 'Restart it.',
      ciRefs: ['component:default/payments-api'],
      tags: [],
      language: 'en',
      audience: 'engineers',
    });
    expect(emptyForm({ language: 'zh' }).language).toBe('zh');
  });

  it('asks for what the kind needs, and hides nothing that is written', () => {
    expect(fieldsOf({ ...filled, kind: 'how-to' })).toEqual([
      'resolution',
      'body',
    ]);
    expect(fieldsOf({ ...filled, kind: 'known-error' })).toEqual([
      'symptoms',
      'cause',
      'workaround',
      'resolution',
    ]);
  });

  it('comes back from what it sent', () => {
    const again = formOf({ ...requestOf(filled), kind: filled.kind }, 'en');
    expect(isSame({ ...again, items: filled.items }, filled)).toBe(true);
    expect(isSame({ ...again, note: 'Typing error' }, filled)).toBe(false);
  });
});
