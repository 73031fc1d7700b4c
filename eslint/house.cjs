// The lint of every package: Backstage's own rules, and those that keep the architecture (docs/architecture.md).
// A package's .eslintrc.js is one line:  module.exports = require('../../eslint/house.cjs')(__dirname);
const { join } = require('node:path');
const backstage = require('@backstage/cli/config/eslint-factory');

const tests = [
  '**/*.test.*',
  '**/setupTests.*',
  '**/testUtils.*',
  '**/testing/**',
];

// The rules of the domain, as data and functions: what comes in is an argument, what goes out is a value.
const pureFiles = [
  ...['*Lifecycle', '*Access', '*Announcements', 'choose*'],
  ...['priorityMatrix', 'serviceLevelClock', 'businessCalendar'],
].map(name => `src/**/${name}.ts`);

const outsidePureFiles = [
  {
    group: [
      ...['knex', 'knex/*', 'express', 'express-*', 'node:*'],
      ...['@backstage/backend-*', '@backstage/plugin-*-node'],
    ],
    message:
      'A pure file knows no database, no HTTP and no backend: take what it needs as an argument.',
  },
  {
    group: ['**/*Store', '**/*Rows', '**/*Routes', '**/*Service'],
    message:
      'A pure file calls nobody: the service calls it with what it has read.',
  },
];

const foreignStores = [
  {
    group: ['../*/*Store', '../../*/*Store', '../*/*Rows', '../../*/*Rows'],
    message:
      "A noun never touches another noun's storage: ask its service instead.",
  },
  {
    group: ['../*', '../../*'],
    importNamePattern: 'Store$',
    message:
      "A noun never touches another noun's storage: ask its service instead.",
  },
];

const outsideRoutes = [
  {
    group: ['knex', 'knex/*', './*Store', '../*/*Store', './*Rows'],
    message: 'Routes parse, call a service and reply; storage is not theirs.',
  },
];

const restrict = patterns => ({
  // Backstage's configuration uses the rule of the same name without the prefix; both hold.
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const noTimeOfTheirOwn = {
  'no-restricted-syntax': [
    'error',
    ...[
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.object.name=/^(Date|DateTime)$/][callee.property.name="now"]',
      'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(utc|local)$/][arguments.length=0]',
      'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    ].map(selector => ({
      selector,
      message:
        'A pure file has no clock and no chance: take them as arguments.',
    })),
  ],
};

const everywhere = [
  {
    files: ['src/**/*.{ts,tsx,js,jsx}'],
    // From 300 lines on `npm test` warns; a second level of the same rule does not exist.
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['src/**/*.{ts,tsx,js,jsx}'],
    excludedFiles: tests,
    rules: { 'no-console': 'error' },
  },
];

const inNounFolders = [
  {
    files: ['src/*/**/*.ts'],
    excludedFiles: tests,
    rules: restrict(foreignStores),
  },
  {
    files: ['src/**/*Routes.ts'],
    excludedFiles: tests,
    rules: restrict([...foreignStores, ...outsideRoutes]),
  },
];

const inPureFiles = [
  {
    files: pureFiles,
    excludedFiles: tests,
    rules: {
      ...restrict([...foreignStores, ...outsidePureFiles]),
      ...noTimeOfTheirOwn,
    },
  },
];

const overridesOf = {
  'backend-plugin': [...everywhere, ...inNounFolders, ...inPureFiles],
  'backend-plugin-module': [...everywhere, ...inNounFolders, ...inPureFiles],
  'common-library': [...everywhere, ...inPureFiles],
  'node-library': [...everywhere, ...inPureFiles],
};

/**
 * The ESLint configuration of one package.
 *
 * @param folder - where the package is
 * @param extra - as for Backstage's factory; its overrides come last
 */
module.exports = function house(folder, extra = {}) {
  const { role } = require(join(folder, 'package.json')).backstage;
  return backstage(folder, {
    ...extra,
    overrides: [
      ...(overridesOf[role] ?? everywhere),
      ...(extra.overrides ?? []),
    ],
  });
};
