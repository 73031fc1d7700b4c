import type { ManualClock } from '@firstline/backend-kit';
import type {
  ArticleService,
  Caller,
} from '@firstline/plugin-knowledge-base-backend';
import {
  articleNumber,
  type ArticleAction,
  type ArticleActionBodies,
  type CreateArticle,
} from '@firstline/plugin-knowledge-base-common';
import type { DateTime } from 'luxon';
import type { ArticleFile } from './articleFile';
import { firstContent, scenesOf, type Scene } from './articleScenes';
import type { DemoPeople } from './DemoPeople';

/** Plays what happened to articles through the knowledge base, as if it had been before now. */
export class ArticlePlayer {
  readonly #service: ArticleService<Caller>;
  readonly #clock: ManualClock;
  readonly #people: DemoPeople;
  readonly #numbers = new Map<string, string>();

  /**
   * Makes a player.
   *
   * @param options - `service`: running on `clock`
   */
  static create(options: {
    service: ArticleService<Caller>;
    clock: ManualClock;
    people: DemoPeople;
  }): ArticlePlayer {
    return new ArticlePlayer(options);
  }

  private constructor(options: Parameters<typeof ArticlePlayer.create>[0]) {
    this.#service = options.service;
    this.#clock = options.clock;
    this.#people = options.people;
  }

  /**
   * Plays all articles at once, in the order of time.
   *
   * @param articles - in the order in which they were written, so that their numbers are known
   * @throws Error that names the article and the step the knowledge base refuses
   */
  async play(
    articles: ArticleFile[],
    options: { now: DateTime },
  ): Promise<void> {
    articles.forEach(({ name }, i) =>
      this.#numbers.set(name, articleNumber(i + 1)),
    );
    const scenes = articles
      .flatMap((file, index) => scenesOf(file, { ...options, index }))
      .sort((a, b) => a.at.toMillis() - b.at.toMillis());
    for (const scene of scenes) {
      this.#clock.set(scene.at);
      try {
        await this.#playScene(scene);
      } catch (error) {
        const what = scene.does === 'act' ? scene.action : scene.does;
        throw new Error(
          `Cannot play ${scene.file.name}, ${what} by ${scene.by}: ${error}`,
        );
      }
    }
  }

  async #playScene(scene: Scene): Promise<void> {
    const { file } = scene;
    const by = this.#people.caller(scene.by);
    const number = this.#numbers.get(file.name)!;
    switch (scene.does) {
      case 'create': {
        const article = this.#linked(firstContent(file));
        const created = await this.#service.create(article, { by });
        this.#numbers.set(file.name, created.number);
        break;
      }
      case 'update':
        await this.#service.update(
          number,
          { ...this.#linked(file.article), note: scene.note },
          { by },
        );
        break;
      case 'feedback': {
        const { helpful, comment } = scene;
        await this.#service.giveFeedback(number, { helpful, comment }, { by });
        break;
      }
      case 'use':
        await this.#service.recordUse(
          number,
          {},
          { by, idempotencyKey: scene.key },
        );
        break;
      default:
        await this.#act(number, scene.action, scene.body, by);
    }
  }

  async #act<A extends ArticleAction>(
    number: string,
    action: A,
    body: ArticleActionBodies[A],
    by: Caller,
  ): Promise<void> {
    await this.#service.act(number, action, body, { by });
  }

  /** Links between files become links between articles. */
  #linked<T extends CreateArticle>(article: T): T {
    const link = (text: string | undefined) =>
      text?.replace(
        /\]\(\.\/([^)]+\.md)\)/g,
        (_, name) => `](/knowledge-base/articles/${this.#numbers.get(name)})`,
      );
    return {
      ...article,
      symptoms: link(article.symptoms),
      cause: link(article.cause),
      resolution: link(article.resolution),
      workaround: link(article.workaround),
      body: link(article.body),
    };
  }
}
