import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { readDeskConfig } from './readDeskConfig';

const docs = resolve(__dirname, '../../../../docs');

function examplesOf(page: string): JsonObject[] {
  const text = readFileSync(resolve(docs, `${page}.md`), 'utf8');
  return [...text.matchAll(/^```yaml\n(.*?)^```/gms)].map(
    ([, example]) => parse(example).serviceDesk,
  );
}

const read = (serviceDesk: JsonObject) =>
  readDeskConfig(new ConfigReader({ serviceDesk }));

describe('the examples of the documentation', () => {
  const [agreements] = examplesOf('service-levels');
  const groups = {
    desk: 'group:default/service-desk',
    incidentManagers: 'group:default/incident-managers',
  };

  it.each(['service-levels', 'assignment', 'escalation'])(
    'can be used: %s',
    page => {
      const examples = examplesOf(page);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect(() => read({ groups, ...agreements, ...example })).not.toThrow();
      }
    },
  );

  it('mean what they say', () => {
    const [rules] = examplesOf('assignment');
    const config = read({ ...agreements, ...rules });
    expect(config.assignment.rules.map(({ name }) => name)).toEqual([
      'Alarms at night',
      'Databases',
      'Printers in São Paulo',
    ]);
    expect([...config.agreements.contracts.keys()]).toEqual(['printer-vendor']);
  });
});

describe('a mistake in the config', () => {
  const rule = (given: JsonObject) => ({
    assignment: { rules: [{ name: 'A', then: { skills: 'sap' }, ...given }] },
  });

  it.each([
    [
      { assignmnet: {} },
      'serviceDesk.assignmnet: does not exist; did you mean assignment?',
    ],
    [{ servicelevels: {} }, 'did you mean serviceLevels?'],
    [
      rule({ if: { priority: 'P5' } }),
      'rules.0.if.priority: Invalid option: expected one of "P1"|',
    ],
    [rule({ if: { channel: ['fax'] } }), 'expected one of "portal"|'],
    [rule({ then: undefined }), 'rules.0.then: is missing'],
    [rule({ name: undefined }), 'rules.0.name: is missing'],
  ])('is named with what is possible: %j', (given, message) => {
    expect(() => read(given as JsonObject)).toThrow(message);
  });

  it('is not seen in what modules keep there', () => {
    expect(() => read({ demo: { history: true } })).not.toThrow();
  });
});
