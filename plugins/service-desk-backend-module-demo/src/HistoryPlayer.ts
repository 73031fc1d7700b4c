import { InputError, isError } from '@backstage/errors';
import { ManualClock } from '@firstline/backend-kit';
import type {
  Caller,
  DeskConfig,
  IncidentDesk,
} from '@firstline/plugin-service-desk-backend';
import {
  addTimelineEntrySchema,
  fileIncidentSchema,
  incidentActionSchemas,
  type IncidentAction,
  type IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { callerOf } from './callerOf';
import type { Step, Story } from './stories/Story';
import { timesOf } from './storyTimes';

/** One thing to do: file a story's incident (`step` undefined), or make one of its steps. */
interface Scene {
  at: DateTime;
  story: Story;
  step?: Step;
}

/** What a history needs of the service desk. */
type PlayedDesk = Pick<
  IncidentDesk,
  'file' | 'act' | 'addTimelineEntry' | 'subscribe'
>;

/** Plays stories through the service desk, as if they had happened before now. */
export class HistoryPlayer {
  readonly #desk: PlayedDesk;
  readonly #clock: ManualClock;
  readonly #config: Pick<DeskConfig, 'groups'>;
  readonly #numbers = new Map<Story, string>();
  /** Stories that the running service has ended already: its sweeps close what nobody answered for long. */
  readonly #ended = new Set<Story>();

  /**
   * Makes a player.
   *
   * @param options - `desk`: the service, running on `clock`
   */
  static create(options: {
    desk: PlayedDesk;
    clock: ManualClock;
    config: Pick<DeskConfig, 'groups'>;
  }): HistoryPlayer {
    return new HistoryPlayer(options);
  }

  private constructor(options: Parameters<typeof HistoryPlayer.create>[0]) {
    this.#desk = options.desk;
    this.#clock = options.clock;
    this.#config = options.config;
  }

  /**
   * Plays all stories at once, in the order of time, so that numbers grow with it.
   *
   * @throws Error that names the story and the step the service refuses
   */
  async play(stories: Story[], options: { now: DateTime }): Promise<void> {
    const scenes = stories
      .flatMap(story => scenesOf(story, options.now))
      .sort((a, b) => a.at.toMillis() - b.at.toMillis());
    for (const scene of scenes) {
      if (this.#ended.has(scene.story)) continue;
      this.#clock.set(scene.at);
      try {
        await this.#playScene(scene);
      } catch (error) {
        const { story, step } = scene;
        if (step && stillOpenInStory(story, step) && isClosed(error)) {
          this.#ended.add(story);
          continue;
        }
        const where = step ? `${step[2]} by ${step[1]}` : 'filing';
        throw new Error(
          `Cannot play "${story.incident.title}", ${where}: ${error}`,
        );
      }
    }
  }

  async #playScene({ story, step }: Scene): Promise<void> {
    if (!step) {
      const { number } = await this.#desk.file(
        fileIncidentSchema.parse(story.incident),
        { by: callerOf(story.by, this.#config) },
      );
      this.#numbers.set(story, number);
      return;
    }
    const number = this.#numbers.get(story);
    if (!number) throw new InputError('it was not filed yet');
    await this.#playStep(number, step);
  }

  async #playStep(number: string, step: Step): Promise<void> {
    const by = callerOf(step[1], this.#config);
    switch (step[2]) {
      case 'say':
      case 'note': {
        const visibility = step[2] === 'say' ? 'public' : 'internal';
        const entry = addTimelineEntrySchema.parse({
          text: step[3],
          visibility,
        });
        await this.#desk.addTimelineEntry(number, entry, { by });
        break;
      }
      case 'follow':
        await this.#desk.subscribe(number, { by });
        break;
      default:
        await this.#act(number, step[2], step[3], by);
    }
  }

  async #act<A extends IncidentAction>(
    number: string,
    action: A,
    body: unknown,
    by: Caller,
  ): Promise<void> {
    // The table of schemas is typed by action; picking one by a type parameter loses that.
    const parsed = incidentActionSchemas[action].parse(
      body,
    ) as IncidentActionBodies[A];
    await this.#desk.act(number, action, parsed, { by });
  }
}

/** Whether the story itself has not closed its incident when a step comes. */
function stillOpenInStory(story: Story, step: Step): boolean {
  const before = story.steps.slice(0, story.steps.indexOf(step));
  return !before.some(closes);
}

function closes(step: Step): boolean {
  return step[2] === 'confirm' ? step[3].satisfied : step[2] === 'close';
}

/** Whether a move was refused because the incident is closed. */
function isClosed(error: unknown): boolean {
  return (
    isError(error) &&
    error.name === 'ConflictError' &&
    error.currentState === 'closed'
  );
}

function scenesOf(story: Story, now: DateTime): Scene[] {
  const [filed, ...rest] = timesOf(story, now);
  return [
    { at: filed, story },
    ...rest.map((at, i) => ({ at, story, step: story.steps[i] })),
  ];
}
