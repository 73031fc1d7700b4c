// Where no container engine runs, the Dockerfile is held to what it names: it parses, its stages, files,
// versions and commands are there, and nothing that is not needed is in the last stage.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { DockerfileParser } from 'dockerfile-ast';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { inCheckout, readJson } from './lib/checkout.mjs';

const source = fs.readFileSync(inCheckout('Dockerfile'), 'utf8');
const dockerfile = DockerfileParser.parse(source);
const { scripts, packageManager, engines } = readJson(
  inCheckout('package.json'),
);

const all = dockerfile.getInstructions();
const stageStarts = all.flatMap((one, i) =>
  one.getKeyword() === 'FROM' ? [i] : [],
);
const stages = stageStarts.map((start, i) =>
  all.slice(start, stageStarts[i + 1] ?? all.length),
);
const last = stages.at(-1);
const of = (instructions, keyword) =>
  instructions.filter(one => one.getKeyword() === keyword);
const words = instruction =>
  instruction
    .getArguments()
    .map(argument => argument.getValue())
    .filter(word => !word.startsWith('--'));
/** What a CMD or HEALTHCHECK runs, written as JSON. */
const commandOf = instruction =>
  JSON.parse(instruction.getRawArgumentsContent().replace(/^[^[]*/, ''));

test('the Dockerfile has no slip that a builder would find', () => {
  const slips = validate(source, {
    deprecatedMaintainer: ValidationSeverity.ERROR,
    directiveCasing: ValidationSeverity.ERROR,
    emptyContinuationLine: ValidationSeverity.ERROR,
    instructionCasing: ValidationSeverity.ERROR,
    instructionCmdMultiple: ValidationSeverity.ERROR,
    instructionEntrypointMultiple: ValidationSeverity.ERROR,
    instructionHealthcheckMultiple: ValidationSeverity.ERROR,
    instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
    instructionWorkdirRelative: ValidationSeverity.ERROR,
  });
  assert.deepEqual(
    slips.map(({ message }) => message),
    [],
  );
  // The lint knows a slip when it sees one.
  assert.notEqual(validate('FRM node:24\n').length, 0);
});

test('it is made of the Node and the yarn that the checkout is made with', () => {
  const [image] = of(all, 'ARG').map(words).flat();
  const [, major] = /^NODE_IMAGE=node:(\d+)-\w+-slim$/.exec(image) ?? [];
  assert.ok(engines.node.split(' || ').includes(major), image);
  for (const stage of stages) {
    assert.equal(words(stage[0])[0], '${NODE_IMAGE}');
  }
  const installed = of(stages[1], 'RUN')
    .map(run => run.getRawArgumentsContent())
    .join(' ')
    .match(/@yarnpkg\/cli-dist@(\S+)/)[1];
  assert.equal(`yarn@${installed}`, packageManager);
});

test('what it copies and runs is there', () => {
  const built = [
    '/app/packages/backend/dist/skeleton.tar.gz',
    '/app/packages/backend/dist/bundle.tar.gz',
  ];
  const ignored = fs
    .readFileSync(inCheckout('.dockerignore'), 'utf8')
    .split('\n');
  const names = of(all, 'FROM').map(from => from.getBuildStage());
  let ofBuild = 0;
  for (const copy of of(all, 'COPY')) {
    const from = copy
      .getFlags()
      .find(flag => flag.getName() === 'from')
      ?.getValue();
    const [sources] = [words(copy).slice(0, -1)];
    for (const name of sources) {
      if (from === undefined) {
        assert.ok(fs.existsSync(inCheckout(name)), name);
        assert.ok(!ignored.includes(name), `${name} is in .dockerignore`);
      } else {
        assert.ok(names.includes(from), from);
        if (from === 'build') {
          assert.ok(built.includes(name), name);
          ofBuild += 1;
        }
      }
    }
  }
  assert.equal(ofBuild, built.length);
  for (const run of of(stages[0], 'RUN')) {
    const [, script] = /^npm run (\S+)$/.exec(run.getRawArgumentsContent());
    assert.ok(script in scripts, script);
  }
  const command = commandOf(of(last, 'CMD')[0]);
  const configs = command.filter((_, i) => command[i - 1] === '--config');
  const copied = of(last, 'COPY').flatMap(words);
  assert.equal(command[1], 'packages/backend');
  assert.ok(configs.length > 0);
  for (const config of configs) {
    assert.ok(fs.existsSync(inCheckout(config)), config);
    assert.ok(copied.includes(config), config);
  }
});

test('its last stage builds nothing, is nobody of importance, and says how it is', () => {
  assert.deepEqual(of(last, 'RUN'), []);
  assert.deepEqual(of(all, 'ADD'), []);
  const [user] = of(last, 'USER').map(words).flat();
  assert.ok(user && !/^(root|0)$/.test(user), user);
  // Unpacked, the bundle is readable to whoever packed it alone.
  assert.match(
    of(stages[1], 'RUN').at(-1).getRawArgumentsContent(),
    /chmod -R a\+rX \.$/,
  );
  const probe = commandOf(of(last, 'HEALTHCHECK')[0]);
  assert.equal(probe[0], 'node');
  assert.match(probe[2], /\/\.backstage\/health\/v1\/readiness/);
  const port = of(last, 'EXPOSE').map(words).flat()[0];
  assert.ok(probe[2].includes(`:${port}/`));
  assert.match(
    fs.readFileSync(inCheckout('app-config.production.yaml'), 'utf8'),
    new RegExp(`listen: ':${port}'`),
  );
  // Neither what yarn was told nor the archive stays in the folder that the last stage takes.
  assert.match(
    of(stages[1], 'RUN').at(-1).getRawArgumentsContent(),
    /&& rm -rf bundle\.tar\.gz \.yarnrc\.yml /,
  );
  for (const env of of(all, 'ENV')) {
    assert.doesNotMatch(env.getRawArgumentsContent(), /SECRET|PASSWORD|TOKEN/);
  }
});

test('secrets and leftovers stay outside the build', () => {
  const ignored = fs
    .readFileSync(inCheckout('.dockerignore'), 'utf8')
    .split('\n');
  for (const name of [
    '.git',
    '**/.env',
    '**/.env.*',
    '**/*.local.yaml',
    '**/*-credentials.yaml',
    'data',
    '**/node_modules',
    '**/dist',
  ]) {
    assert.ok(ignored.includes(name), name);
  }
});
