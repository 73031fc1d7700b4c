import { shortSpan } from './shortSpan';

describe('shortSpan', () => {
  it.each([
    [0, '0 sec', '0秒'],
    [59, '59 sec', '59秒'],
    [61, '1 min 1 sec', '1分钟1秒'],
    [119, '1 min 59 sec', '1分钟59秒'],
    [179, '2 min', '2分钟'],
    [3_600, '1 hr', '1小时'],
    [7_815, '2 hr 10 min', '2小时10分钟'],
    [-3_900, '1 hr 5 min', '1小时5分钟'],
    [86_400 + 59, '1 day', '1天'],
    [2 * 86_400 + 3 * 3_600 + 240, '2 days 3 hr', '2天3小时'],
  ])('says %i seconds in short words', (seconds, en, zh) => {
    expect(shortSpan(seconds, 'en')).toBe(en);
    expect(shortSpan(seconds, 'zh')).toBe(zh);
  });

  it('has no days in working time, where they are not of 24 hours', () => {
    expect(shortSpan(30 * 3_600 + 60, 'en', 'hours')).toBe('30 hr 1 min');
  });
});
