import assert from 'node:assert/strict';
import { test } from 'node:test';
import { literalsInOrder } from './lib/apiReport.mjs';

test('a report says the same whatever the compiler met first', () => {
  const one = [
    '  state: {',
    "    open: 'open';",
    "    closed: 'closed';",
    '    by: string;',
    "    readonly 'b.c': 'See: \\'it\\'';",
    "    readonly 'a.c': \"It's\";",
    "    readonly 'a.d': string;",
    "    readonly 'a.b': 'All';",
    '  };',
    '  all: (Second | First)[];',
    "  kind: 'b' | 'a' | undefined;",
    '  way:',
    "    | 'up'",
    "    | 'down';",
    '  other:',
    "    | 'y'",
    "    | 'x'",
    '    | undefined;',
  ];
  assert.deepEqual(literalsInOrder(one.join('\n')).split('\n'), [
    '  state: {',
    "    closed: 'closed';",
    "    open: 'open';",
    '    by: string;',
    "    readonly 'a.b': 'All';",
    "    readonly 'a.c': \"It's\";",
    "    readonly 'a.d': string;",
    "    readonly 'b.c': 'See: \\'it\\'';",
    '  };',
    '  all: (First | Second)[];',
    "  kind: 'a' | 'b' | undefined;",
    '  way:',
    "    | 'down'",
    "    | 'up';",
    '  other:',
    "    | 'x'",
    "    | 'y'",
    '    | undefined;',
  ]);
  assert.equal(
    literalsInOrder(literalsInOrder(one.join('\n'))),
    literalsInOrder(one.join('\n')),
  );
});
