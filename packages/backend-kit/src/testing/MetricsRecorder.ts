import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef, type MetricsService } from '../metrics';

type Attributes = Record<string, unknown>;
type Instrument = 'counter' | 'histogram' | 'observable';
type Callback = (result: {
  observe(value: number, attributes?: Attributes): void;
}) => void | Promise<void>;

/** A value as an exporter would have it. */
export interface Measured {
  value: number;
  attributes: Attributes;
}

/** Metrics that a test can read, in the place of an exporter. */
export class MetricsRecorder {
  readonly #told = new Map<string, Measured[]>();
  readonly #callbacks: [name: string, callback: Callback][] = [];
  readonly #kinds = new Map<string, Instrument>();

  static create(): MetricsRecorder {
    return new MetricsRecorder();
  }

  private constructor() {}

  /** Names and kinds of all instruments. */
  names(): string[] {
    return [...this.#kinds.keys()].sort();
  }

  /** Records what one plugin tells, from each start of a backend anew. */
  feature(pluginId: string): BackendFeature {
    return createServiceFactory({
      service: metricsServiceRef,
      deps: { plugin: coreServices.pluginMetadata },
      factory: ({ plugin }) =>
        plugin.getId() === pluginId
          ? this.service()
          : MetricsRecorder.create().service(),
    });
  }

  /** Forgets what was told before. */
  service(): MetricsService {
    this.#told.clear();
    this.#kinds.clear();
    this.#callbacks.length = 0;
    const told = (name: string, kind: Instrument) => {
      this.#kinds.set(name, kind);
      return (value: number, attributes: Attributes = {}) => {
        this.#told.set(name, [
          ...(this.#told.get(name) ?? []),
          { value, attributes },
        ]);
      };
    };
    const counter = (name: string) => ({ add: told(name, 'counter') });
    const histogram = (name: string) => ({ record: told(name, 'histogram') });
    const observable = (name: string) => {
      this.#kinds.set(name, 'observable');
      return {
        addCallback: (callback: Callback) => {
          this.#callbacks.push([name, callback]);
        },
        removeCallback() {},
      };
    };
    return {
      createCounter: counter,
      createUpDownCounter: counter,
      createHistogram: histogram,
      createGauge: histogram,
      createObservableCounter: observable,
      createObservableUpDownCounter: observable,
      createObservableGauge: observable,
    } as MetricsService;
  }

  /** What was told of a metric so far; gauges are asked anew, as a scrape does. */
  async read(name: string): Promise<Measured[]> {
    if (this.#kinds.get(name) !== 'observable') {
      return this.#told.get(name) ?? [];
    }
    const found: Measured[] = [];
    for (const [of, callback] of this.#callbacks) {
      if (of !== name) continue;
      await callback({
        observe: (value, attributes = {}) => {
          found.push({ value, attributes });
        },
      });
    }
    return found;
  }

  /** Everything: the attributes of each value told, for what must never be among them. */
  async attributes(): Promise<string> {
    const all = await Promise.all(this.names().map(name => this.read(name)));
    return JSON.stringify(all.flat().map(({ attributes }) => attributes));
  }
}
