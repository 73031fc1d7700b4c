/** What the page behind a one-time link says. */
export interface RatingPageText {
  lang: string;
  title: string;
  about: string;
  hint: string;
  parts: Record<'overall' | 'speed' | 'attitude' | 'result', string>;
  optional: string;
  /** From 5 down to 1. */
  points: readonly string[];
  comment: string;
  send: string;
  missing: string;
  wrong: string;
  thanks: string;
  thanksMore: string;
  used: string;
  usedMore: string;
  expired: string;
  expiredMore: string;
  unknown: string;
  unknownMore: string;
  tooMany: string;
  tooManyMore: string;
  other: { language: string; name: string };
}

/** The languages of the page. */
export type RatingPageLanguage = 'en' | 'zh';

/** Texts of the page, by language. */
export const ratingPageTexts: Record<RatingPageLanguage, RatingPageText> = {
  en: {
    lang: 'en',
    title: 'How did we do?',
    about: 'Your report',
    hint: 'It takes a minute. Only those who look after your report read what you write.',
    parts: {
      overall: 'All in all',
      speed: 'How quickly we responded',
      attitude: 'How we treated you',
      result: 'The result',
    },
    optional: 'optional',
    points: [
      'Very satisfied',
      'Satisfied',
      'Fair',
      'Dissatisfied',
      'Very dissatisfied',
    ],
    comment: 'What should we do better?',
    send: 'Send the rating',
    missing: 'Please choose how satisfied you are all in all.',
    wrong:
      'Something of this could not be read. Please check it and send it again.',
    thanks: 'Thank you',
    thanksMore:
      'Your rating is kept. Signed in to the portal, you can change it for some days.',
    used: 'You have rated this already',
    usedMore:
      'Thank you. Signed in to the portal, you can change your rating for some days.',
    expired: 'This link is no longer good',
    expiredMore:
      'It was for a limited time. Signed in to the portal, you find your reports under “My requests”.',
    unknown: 'This link is not known',
    unknownMore:
      'Perhaps a part of it is missing. Please open it from the notification again.',
    tooMany: 'Too many attempts',
    tooManyMore: 'Please try again in a minute.',
    other: { language: 'zh', name: '中文' },
  },
  zh: {
    lang: 'zh-CN',
    title: '请为本次服务评分',
    about: '您的报告',
    hint: '只需一分钟。您填写的内容仅处理人员可见。',
    parts: {
      overall: '总体评价',
      speed: '响应速度',
      attitude: '服务态度',
      result: '处理结果',
    },
    optional: '选填',
    points: ['非常满意', '满意', '一般', '不满意', '非常不满意'],
    comment: '意见和建议',
    send: '提交评分',
    missing: '请选择总体评价。',
    wrong: '部分内容无法识别，请检查后重新提交。',
    thanks: '感谢您的评分',
    thanksMore: '您的评分已保存。登录门户后，在一段时间内仍可修改。',
    used: '您已评过分',
    usedMore: '谢谢。登录门户后，在一段时间内仍可修改评分。',
    expired: '此链接已失效',
    expiredMore: '链接已超过有效期。登录门户后，可在“我的请求”中查看您的报告。',
    unknown: '无法识别此链接',
    unknownMore: '链接可能不完整，请从通知中重新打开。',
    tooMany: '尝试次数过多',
    tooManyMore: '请一分钟后再试。',
    other: { language: 'en', name: 'English' },
  },
};
