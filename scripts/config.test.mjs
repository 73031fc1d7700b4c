// Each setting that the backends read is in their config.d.ts, and the other way round; and what is secret is marked.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import ts from 'typescript';
import { inCheckout, typescriptHook } from './lib/checkout.mjs';

const require = createRequire(inCheckout('package.json'));
require(typescriptHook);
const { z } = require('zod');

/** The paths of a schema: `*` for any key of a record, `[]` for the items of a list. */
function keysOfSchema(schema, at = '', { root = schema, seen = [] } = {}) {
  if (schema.$ref) {
    // Twice is how often a level within a level is written out.
    if (seen.filter(ref => ref === schema.$ref).length === 2) return [at];
    const target = schema.$ref
      .split('/')
      .slice(1)
      .reduce((part, key) => part[key], root);
    return keysOfSchema(target, at, { root, seen: [...seen, schema.$ref] });
  }
  const below = [
    ...Object.entries(schema.properties ?? {}).map(([key, value]) => [
      `${at}.${key}`,
      value,
    ]),
    ...(schema.propertyNames
      ? [[`${at}.*`, schema.additionalProperties ?? {}]]
      : []),
    ...(schema.items ? [[`${at}[]`, schema.items]] : []),
    ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].map(part => [
      at,
      part,
    ]),
  ];
  return [
    at,
    ...below.flatMap(([path, part]) =>
      keysOfSchema(part, path, { root, seen }),
    ),
  ];
}

/** The same of a type in a config.d.ts, with the comment of each. */
function keysOfType(node, at = '', comment = '') {
  const own = [{ path: at, comment }];
  if (!node) return own;
  if (ts.isTypeLiteralNode(node)) {
    return [
      ...own,
      ...node.members.flatMap(member =>
        keysOfType(
          member.type,
          `${at}.${ts.isPropertySignature(member) ? member.name.text : '*'}`,
          member.getFullText().slice(0, member.getLeadingTriviaWidth()),
        ),
      ),
    ];
  }
  if (ts.isMappedTypeNode(node)) {
    const { constraint } = node.typeParameter;
    return [
      ...own,
      ...constraint.types.flatMap(({ literal }) =>
        keysOfType(node.type, `${at}.${literal.text}`),
      ),
    ];
  }
  if (ts.isUnionTypeNode(node)) {
    return [...own, ...node.types.flatMap(part => keysOfType(part, at))];
  }
  if (ts.isArrayTypeNode(node)) {
    return [...own, ...keysOfType(node.elementType, `${at}[]`)];
  }
  if (ts.isTypeReferenceNode(node) && node.typeName.text === 'Array') {
    return [...own, ...keysOfType(node.typeArguments[0], `${at}[]`)];
  }
  return own;
}

function declared(plugin, section) {
  const file = inCheckout('plugins', plugin, 'config.d.ts');
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const config = source.statements.find(ts.isInterfaceDeclaration);
  const member = config.members.find(({ name }) => name.text === section);
  return keysOfType(member.type);
}

const plugins = [
  {
    plugin: 'service-desk-backend',
    section: 'serviceDesk',
    file: 'readDeskConfig',
    schema: 'deskSectionSchema',
    // Read by the module that makes the demonstration.
    others: ['.demo', '.demo.history'],
    secrets: ['.satisfaction.linkSecret'],
  },
  {
    plugin: 'knowledge-base-backend',
    section: 'knowledgeBase',
    file: 'readKnowledgeConfig',
    schema: 'knowledgeSectionSchema',
    others: [],
    secrets: [],
  },
];

// A list of a list of a list: which levels are written out is a matter of taste.
const names = path => path.replace(/(\.children\[\])+/g, '.children[]');
const unique = paths => [...new Set(paths.map(names))].sort();
// An open end on the one side is one text or several on the other.
const settled = paths =>
  unique(paths.filter(path => !/(\[\]|\.\*)$/.test(path)));

for (const { plugin, section, file, schema, others, secrets } of plugins) {
  test(`config.d.ts of ${plugin} has what the code reads`, () => {
    const read = require(inCheckout('plugins', plugin, 'src/settings', file));
    const json = z.toJSONSchema(read[schema], {
      io: 'input',
      unrepresentable: 'any',
    });
    const keys = declared(plugin, section);
    assert.deepEqual(
      settled(keys.map(({ path }) => path)),
      settled([...keysOfSchema(json), ...others]),
    );
    assert.deepEqual(
      keys
        .filter(({ comment }) => comment.includes('@visibility secret'))
        .map(({ path }) => path),
      secrets,
    );
    for (const { path, comment } of keys) {
      assert.ok(
        !/secret|password|token$/i.test(path) ||
          comment.includes('@visibility secret'),
        `${path} is a secret`,
      );
    }
  });
}
