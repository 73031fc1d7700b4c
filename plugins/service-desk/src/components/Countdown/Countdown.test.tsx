import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { ClockView } from '@firstline/plugin-service-desk-common';
import { act, screen } from '@testing-library/react';
import { Countdown } from './Countdown';

const NOW = Date.UTC(2026, 10, 21, 9);
const iso = (seconds: number) => new Date(NOW + seconds * 1_000).toISOString();

function clock(more: Partial<ClockView> = {}): ClockView {
  return {
    kind: 'response',
    target: 'PT10M',
    targetSeconds: 600,
    startedAt: iso(-420),
    dueAt: iso(180),
    state: 'running',
    elapsedSeconds: 420,
    remainingSeconds: 180,
    ...more,
  };
}

function show(element: JSX.Element, language = 'en') {
  renderInTestApp(element, {
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'zh'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
    },
  });
}

const pass = (seconds: number) =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(seconds * 1_000);
  });

describe('Countdown', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers({ now: NOW });
  });
  afterEach(() => jest.useRealTimers());

  it('counts minutes, then seconds, and then what it is overdue by', async () => {
    show(<Countdown clock={clock()} kind="before" />);
    expect(await screen.findByText('3 min left')).toBeInTheDocument();
    await pass(60);
    expect(screen.getByText('2 min left')).toBeInTheDocument();
    await pass(45);
    expect(screen.getByText('1 min 15 sec left')).toBeInTheDocument();
    await pass(1);
    expect(screen.getByText('1 min 14 sec left')).toBeInTheDocument();
    await pass(74 + 180);
    expect(screen.getByText('overdue by 3 min')).toBeInTheDocument();
    expect(screen.getByText(/^, due .*2026/)).toBeInTheDocument();
    expect(screen.getByTitle(/^Response: due .*2026/)).toBeInTheDocument();
  });

  it('keeps still, and has no days, where a calendar counts', async () => {
    show(
      <Countdown
        clock={clock({
          kind: 'ola',
          phase: 'hand-over',
          tier: 2,
          calendar: 'office',
          targetSeconds: 36 * 3_600,
          remainingSeconds: 30 * 3_600,
          dueAt: iso(9 * 86_400),
        })}
      />,
    );
    expect(await screen.findByText('30 hr left')).toBeInTheDocument();
    await pass(3_600);
    expect(screen.getByText('30 hr left')).toBeInTheDocument();
    expect(
      screen.getByTitle(/^Tier 2: hand over: due .*; counted in working time$/),
    ).toBeInTheDocument();
  });

  it('says it in Chinese', async () => {
    const paused = clock({ state: 'paused', pausedAt: iso(-10) });
    const over = clock({ state: 'breached', remainingSeconds: -3_900 });
    show(
      <>
        <Countdown clock={paused} />
        <Countdown clock={over} />
      </>,
      'zh',
    );
    expect(await screen.findByText('已暂停，剩余 3分钟')).toBeInTheDocument();
    expect(screen.getByText('已超时 1小时5分钟')).toBeInTheDocument();
  });
});
