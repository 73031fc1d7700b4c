import {
  articleDraftReplySchema,
  type Incident,
  type TimelineEntry,
} from '@firstline/plugin-service-desk-common';
import { createArticleSchema } from '@firstline/plugin-knowledge-base-common';
import { draftArticle, languageOf } from './draftArticle';

const zhang = 'user:default/zhang.wei';
const incident = {
  number: 'INC-000007',
  title: 'VPN 无法连接',
  description:
    '早上九点起 VPN 提示 error 809。![截图](attachment:00000000-0000-4000-8000-000000000000)',
  requester: zhang,
  ciRefs: ['component:default/vpn'],
  category: 'network/vpn',
  resolution: {
    code: 'fixed',
    text: '重启网关',
    workaround: false,
    resolvedBy: 'user:default/li.na',
  },
} as Incident;

const entry = (
  kind: TimelineEntry['kind'],
  rest: Partial<TimelineEntry>,
): TimelineEntry => ({
  id: 'e',
  kind,
  visibility: 'internal',
  actor: 'user:default/li.na',
  at: '2026-11-22T09:00:00.000Z',
  changes: [],
  attachments: [],
  ...rest,
});

describe('draftArticle', () => {
  it('takes what is worth keeping, in the language of the incident, without files and names', () => {
    const draft = draftArticle(incident, [
      entry('submitted', { text: 'No' }),
      entry('comment', { text: '谢谢,什么时候好?', actor: zhang }),
      entry('escalated', { reason: '网关证书过期' }),
      entry('comment', { text: '第一行\n第二行' }),
      entry('comment', { text: '第一行\n第二行' }),
      entry('resolved', { text: '重启网关' }),
      entry('comment', { text: '重启网关' }),
    ]);
    expect(draft).toEqual({
      title: 'VPN 无法连接',
      kind: 'known-fix',
      symptoms: '早上九点起 VPN 提示 error 809。截图',
      resolution: '重启网关',
      body: '## INC-000007 处理记录\n\n- 网关证书过期\n- 第一行\n  第二行',
      ciRefs: ['component:default/vpn'],
      category: 'network/vpn',
      tags: [],
      language: 'zh',
      audience: 'engineers',
      sourceIncident: 'INC-000007',
    });
    expect(articleDraftReplySchema.parse(draft)).toBeDefined();
    expect(createArticleSchema.parse(draft)).toMatchObject({
      title: draft.title,
    });
  });

  it.each([
    ['fixed', false, 'known-fix'],
    ['workaround', false, 'known-error'],
    ['fixed', true, 'known-error'],
    ['advice-given', false, 'how-to'],
  ] as const)('%s, workaround %s: %s', (code, workaround, kind) => {
    const draft = draftArticle(
      {
        ...incident,
        resolution: { ...incident.resolution!, code, workaround },
      },
      [],
    );
    expect(draft.kind).toBe(kind);
    expect(draft.workaround).toBe(workaround ? '重启网关' : undefined);
    expect(draft.resolution).toBe(workaround ? undefined : '重启网关');
    expect(draft.body).toBeUndefined();
  });

  it('is Chinese when one of its texts is, whatever the log says', () => {
    const description = 'Connection is not available, timed out after 30000ms';
    expect(draftArticle({ ...incident, description }, []).language).toBe('zh');
    expect(
      draftArticle(
        {
          ...incident,
          title: 'VPN down',
          description,
          resolution: { ...incident.resolution!, text: 'Restarted 网关' },
        },
        [],
      ).language,
    ).toBe('en');
  });

  it('fits into an article whatever was written', () => {
    const long = '😀'.repeat(40_000);
    const draft = draftArticle({ ...incident, description: long }, [
      ...Array.from({ length: 100 }, (_, i) =>
        entry('comment', { text: `${i} ${'x'.repeat(5_000)}` }),
      ),
    ]);
    expect(draft.symptoms).not.toMatch(/\p{Surrogate}/u);
    expect(createArticleSchema.safeParse(draft).error).toBeUndefined();
    // The last ones are nearest to the solution.
    expect(draft.body).toContain('- 70 ');
  });
});

describe('languageOf', () => {
  it.each([
    ['Payments fail', 'en'],
    ['', 'en'],
    ['支付失败', 'zh'],
    ['Kubernetes pod 一直 CrashLoopBackOff', 'en'],
    ['登录 SSO 报错 invalid_grant', 'zh'],
    ['Login fails with 无效', 'en'],
  ])('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
