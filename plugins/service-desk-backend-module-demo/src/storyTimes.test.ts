import { DateTime } from 'luxon';
import { stories } from './stories';
import { spanOf, timesOf } from './storyTimes';

describe('the times of stories', () => {
  it('reads spans and refuses anything else', () => {
    expect(spanOf('1d 3h').as('hours')).toBe(27);
    expect(spanOf('4m').as('seconds')).toBe(240);
    expect(() => spanOf('3 h')).toThrow('Not a span of time: 3 h');
  });

  it('are in the past, whenever the demo is started, and not on weekends', () => {
    // A week and a bit, in steps that meet each hour and no round minute.
    const moments = Array.from({ length: 200 }, (_, i) =>
      DateTime.utc(2026, 11, 16, 0, 7).plus({ minutes: 61 * i }),
    );
    for (const now of moments) {
      for (const story of stories) {
        const times = timesOf(story, now);
        expect({
          title: story.incident.title,
          past: times.every(time => time <= now),
        }).toEqual({ title: story.incident.title, past: true });
        expect('ago' in story.begins || times[0].weekday <= 5).toBe(true);
      }
    }
  });
});
