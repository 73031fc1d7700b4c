import { refusal } from '../testing/refusal';
import type { KitText } from '../translation/kitTranslation';
import { flattenMessages } from '../translation/messages';
import zh from '../translation/zh';
import { en } from '../translation/en';
import { describeError } from './describeError';

function speaking(messages: Record<string, string>): KitText {
  const t = (key: string, values: Record<string, unknown> = {}) =>
    messages[key].replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name) =>
      String(values[name]),
    );
  return t as unknown as KitText;
}
const english = speaking(flattenMessages(en));
const chinese = speaking(zh);

describe('describeError', () => {
  it('names each field of a refusal in the reader’s language', async () => {
    const error = await refusal(
      400,
      'title: must be at most 200 characters; reporter.email: must be an e-mail address; ciRefs[1]: must be an entity ref such as component:default/x',
    );
    expect(describeError(error, chinese)).toEqual({
      status: 400,
      fields: {
        title: '最多 200 个字符',
        'reporter.email': '不是有效的邮箱地址',
        ciRefs: '必须是目录中的对象',
      },
      text: '标题：最多 200 个字符 · 邮箱：不是有效的邮箱地址 · 受影响的对象：必须是目录中的对象',
    });
    expect(describeError(error, english).fields.title).toBe(
      'must have at most 200 characters',
    );
  });

  it.each([
    'ciRefs[0]: is not in the catalog, or not visible to you',
    'occurredAt: must not be in the future',
    'until: must be in the future',
    'team: has it already',
    'category: changes nothing, it is so already',
    'assignee: is not a member of group:default/dba-team',
    'assignee: is the requester, who cannot work on their own incident',
    'reason: is required, since the rules propose no team for tier 2',
  ])('leaves no English in a Chinese refusal: %s', async message => {
    const { fields } = describeError(await refusal(400, message), chinese);
    const [problem] = Object.values(fields);
    expect(problem).toMatch(/\p{Script=Han}/u);
    expect(problem).not.toMatch(/[a-z]{2}/i);
  });

  it('has a sentence for each kind of failure, with or without a reply', async () => {
    expect(describeError(new TypeError('Failed to fetch'), english).text).toBe(
      'The portal cannot be reached. Check your connection and try again.',
    );
    const texts = await Promise.all(
      [401, 403, 404, 409, 413, 415, 429, 500, 503].map(
        async status =>
          describeError(await refusal(status, 'secret detail'), chinese).text,
      ),
    );
    expect(texts.join()).not.toContain('secret detail');
    expect(new Set(texts).size).toBe(8);
  });
});
