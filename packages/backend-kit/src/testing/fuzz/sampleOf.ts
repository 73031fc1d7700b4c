import type { JsonObject, JsonValue } from '@backstage/types';
import type { Random } from './Random';

/** What values are made from. */
export interface SampleContext {
  random: Random;
  /** Of the document, by name. */
  components: JsonObject;
  /**
   * Values that mean something to the plugin, by the name of the field they stand in; of a parameter
   * in a path also by the path's first part: `complaints.number`. `lines`: of files.
   */
  examples: Readonly<Record<string, readonly JsonValue[]>>;
}

/** Strings for patterns: of all of them some fits most of those in use. */
const candidates = [
  'INC-000001',
  'KB-000001',
  'CMP-000001',
  'user:default/li.na',
  'group:default/service-desk',
  'component:default/payments-api',
  'postgres',
  '09:00-17:00',
  '22:00-06:00',
  '2026-01-23',
  '2026-01-23T08:00:00.000Z',
  '2026-01',
  'network',
  '1',
  'a',
];
const MOST_ITEMS = 3;

/** A value of a JSON schema, with what lies at its bounds more often than elsewhere. */
export function sampleOf(
  schema: JsonObject,
  context: SampleContext,
  name?: string,
): JsonValue {
  const { random, components, examples } = context;
  const known = name === undefined ? undefined : examples[name];
  if (known && random.chance(0.85)) return random.pick(known);
  if (typeof schema.$ref === 'string') {
    const target = components[schema.$ref.split('/').at(-1) ?? ''];
    return sampleOf(target as JsonObject, context, name);
  }
  if ('const' in schema) return schema.const as JsonValue;
  if (Array.isArray(schema.enum)) return random.pick(schema.enum);
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (Array.isArray(choice)) {
    return sampleOf(random.pick(choice) as JsonObject, context, name);
  }
  switch (schema.type) {
    case 'object':
      return objectOf(schema, context);
    case 'array':
      return arrayOf(schema, context, name);
    case 'string':
      return textOf(schema, random);
    case 'integer':
    case 'number':
      return numberOf(schema, random);
    case 'boolean':
      return random.chance(0.5);
    default:
      return random.pick<JsonValue>(['x', 1, true, [], {}]);
  }
}

function objectOf(schema: JsonObject, context: SampleContext): JsonObject {
  const { random } = context;
  const properties = (schema.properties ?? {}) as Record<string, JsonObject>;
  const required = (schema.required ?? []) as string[];
  const sample: JsonObject = {};
  for (const [key, property] of Object.entries(properties)) {
    if (required.includes(key) || random.chance(0.5)) {
      sample[key] = sampleOf(property, context, key);
    }
  }
  const others = schema.additionalProperties;
  if (typeof others === 'object' && others !== null) {
    const names = (schema.propertyNames ?? { type: 'string' }) as JsonObject;
    for (let i = 0; i < 2; i += 1) {
      const key = String(sampleOf(names, context));
      sample[key] = sampleOf(others as JsonObject, context);
    }
  }
  return sample;
}

function arrayOf(
  schema: JsonObject,
  context: SampleContext,
  name: string | undefined,
): JsonValue[] {
  const least = Number(schema.minItems ?? 0);
  const most = Math.max(least, MOST_ITEMS);
  const length = least + context.random.below(most - least + 1);
  const items = (schema.items ?? {}) as JsonObject;
  return Array.from({ length }, () => sampleOf(items, context, `${name}[]`));
}

function textOf(schema: JsonObject, random: Random): string {
  switch (schema.format) {
    case 'date-time':
      return '2026-01-23T08:00:00.000Z';
    case 'date':
      return '2026-01-23';
    default:
  }
  if (typeof schema.pattern === 'string') {
    const pattern = new RegExp(schema.pattern, 'u');
    const fitting = candidates.filter(one => pattern.test(one));
    if (fitting.length > 0) return random.pick(fitting);
  }
  const most = Number(schema.maxLength ?? 40);
  const length = random.chance(0.2) ? most : 1 + random.below(20);
  return 'Das Öl läuft 油 '.repeat(1 + length / 10).slice(0, length) || 'x';
}

function numberOf(schema: JsonObject, random: Random): number {
  const least = Number(schema.minimum ?? schema.exclusiveMinimum ?? 0);
  const most = Number(schema.maximum ?? schema.exclusiveMaximum ?? 100);
  const inside = Math.min(most, least + random.below(10));
  return random.pick([least, most, inside]);
}
