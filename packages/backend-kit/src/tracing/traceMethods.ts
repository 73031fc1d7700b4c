import type { TracingService } from './tracingService';

type AsyncMethod = (...args: never[]) => Promise<unknown>;
type AsyncMethodOf<S> = {
  [K in keyof S]: S[K] extends AsyncMethod ? K : never;
}[keyof S] &
  string;

/**
 * A service that makes a span of each call of some of its methods, `<prefix>.<method>`. A span
 * has neither arguments nor results, and of a failure the name alone: messages may repeat what
 * people wrote.
 */
export function traceMethods<S extends object>(
  service: S,
  options: {
    tracing: Pick<TracingService, 'startActiveSpan'>;
    prefix: string;
    methods: readonly AsyncMethodOf<S>[];
  },
): S {
  const { tracing, prefix } = options;
  const methods = new Set<string | symbol>(options.methods);
  return new Proxy(service, {
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      // Bound to the service itself, which has private fields.
      const method = value.bind(target);
      return methods.has(property)
        ? (...args: unknown[]) =>
            traced(tracing, `${prefix}.${String(property)}`, () =>
              method(...args),
            )
        : method;
    },
  });
}

async function traced<T>(
  tracing: Pick<TracingService, 'startActiveSpan'>,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const outcome = await tracing.startActiveSpan(name, async span => {
    try {
      return { result: await work() };
    } catch (error) {
      span.setStatus({ code: 'error' });
      span.setAttribute(
        'error.type',
        error instanceof Error ? error.name : 'Error',
      );
      return { error };
    }
  });
  if ('error' in outcome) throw outcome.error;
  return outcome.result;
}
