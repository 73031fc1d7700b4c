// Each rule of eslint/house.cjs: a snippet that breaks it, and its neighbour that does not.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inCheckout } from './lib/checkout.mjs';

const { ESLint } = createRequire(import.meta.url)('eslint');

const backend = inCheckout('plugins/service-desk-backend');
const common = inCheckout('plugins/service-desk-common');

/** The rules that a text breaks when it stands in a file of a package. */
async function broken(folder, file, text) {
  const eslint = new ESLint({ cwd: folder });
  const [result] = await eslint.lintText(text, {
    filePath: `${folder}/src/${file}`,
  });
  return result.messages.map(message => message.ruleId ?? message.message);
}

const imports = '@typescript-eslint/no-restricted-imports';
const lines = count => 'export {};\n'.repeat(count);

const cases = [
  {
    rule: imports,
    why: 'a lifecycle that reads the database',
    bad: [backend, 'incident/incidentLifecycle.ts', `export * from 'knex';\n`],
    good: [
      backend,
      'incident/DatabaseIncidentStore.ts',
      `export * from 'knex';\n`,
    ],
  },
  {
    rule: imports,
    why: 'an access rule that knows HTTP',
    bad: [backend, 'incident/incidentAccess.ts', `export * from 'express';\n`],
    good: [backend, 'incident/incidentAccess.ts', `export * from 'luxon';\n`],
  },
  {
    rule: imports,
    why: 'an announcement that needs a backend service',
    bad: [
      backend,
      'incident/incidentAnnouncements.ts',
      `export * from '@backstage/backend-plugin-api';\n`,
    ],
    good: [
      backend,
      'incident/incidentAnnouncements.ts',
      `export * from '@firstline/plugin-service-desk-common';\n`,
    ],
  },
  {
    rule: imports,
    why: 'a choice that calls a service',
    bad: [
      backend,
      'assignment/chooseAssignee.ts',
      `export * from './AssignmentService';\n`,
    ],
    good: [
      backend,
      'assignment/DefaultAssignmentService.ts',
      `export * from './AssignmentService';\n`,
    ],
  },
  {
    rule: imports,
    why: 'a pure file of the common package that reaches for the database',
    bad: [common, 'incident/priorityMatrix.ts', `export * from 'knex';\n`],
    good: [
      common,
      'incident/priorityMatrix.ts',
      `export * from './incident';\n`,
    ],
  },
  {
    rule: 'no-restricted-syntax',
    why: 'a service level clock that looks at the time itself',
    bad: [
      backend,
      'service-level/serviceLevelClock.ts',
      `export const at = () => Date.now();\n`,
    ],
    good: [
      backend,
      'service-level/serviceLevelClock.ts',
      `export const at = (now: number) => now;\n`,
    ],
  },
  {
    rule: imports,
    why: "a noun that imports another noun's store",
    bad: [
      backend,
      'incident/DefaultIncidentService.ts',
      `export * from '../timeline/TimelineStore';\n`,
    ],
    good: [
      backend,
      'timeline/DefaultTimelineService.ts',
      `export * from './TimelineStore';\n`,
    ],
  },
  {
    rule: imports,
    why: "a noun that takes another noun's store through its index",
    bad: [
      backend,
      'incident/DefaultIncidentService.ts',
      `export { DatabaseTimelineStore } from '../timeline';\n`,
    ],
    good: [
      backend,
      'incident/DefaultIncidentService.ts',
      `export { TimelineService } from '../timeline';\n`,
    ],
  },
  {
    rule: imports,
    why: 'routes that go to the store',
    bad: [
      backend,
      'incident/incidentRoutes.ts',
      `export * from './IncidentStore';\n`,
    ],
    good: [
      backend,
      'incident/incidentRoutes.ts',
      `export * from './IncidentService';\n`,
    ],
  },
  {
    rule: 'no-console',
    why: 'a left-over console.log',
    bad: [backend, 'plugin.ts', `console.log('here');\n`],
    good: [backend, 'plugin.test.ts', `console.log('here');\n`],
  },
  {
    rule: 'max-lines',
    why: 'a file of more than 400 lines',
    bad: [backend, 'plugin.ts', lines(401)],
    good: [backend, 'plugin.ts', lines(400)],
  },
  {
    rule: 'no-restricted-imports',
    why: "Backstage's own rules, which still hold",
    bad: [
      inCheckout('plugins/service-desk'),
      'plugin.tsx',
      `export { Button } from '@mui/material';\n`,
    ],
    good: [
      inCheckout('plugins/service-desk'),
      'plugin.tsx',
      `export { default } from '@mui/material/Button';\n`,
    ],
  },
];

for (const { rule, why, bad, good } of cases) {
  test(`the lint refuses ${why}`, async () => {
    const [inBad, inGood] = [await broken(...bad), await broken(...good)];
    assert.ok(inBad.includes(rule), `${rule} not in ${inBad}`);
    assert.ok(!inGood.includes(rule), `${rule} in the good one: ${inGood}`);
  });
}
