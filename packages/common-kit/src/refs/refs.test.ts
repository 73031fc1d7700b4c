import { entityRefSchema, groupRefSchema, userRefSchema } from './refs';

describe('refs', () => {
  it.each([
    [entityRefSchema, 'component:default/payments-api'],
    [entityRefSchema, 'API:Default/Payments_API.v2'],
    [userRefSchema, 'user:default/li.na'],
    [userRefSchema, 'User:Default/Li.Na'],
    [groupRefSchema, 'group:default/service-desk'],
  ])('takes a full ref and lowers it', (schema, text) => {
    expect(schema.parse(text)).toBe(text.toLowerCase());
  });

  it.each([
    [entityRefSchema, 'payments-api'],
    [entityRefSchema, 'component:payments-api'],
    [entityRefSchema, 'default/payments-api'],
    [entityRefSchema, 'component:default/'],
    [entityRefSchema, 'component:default/a b'],
    [entityRefSchema, 'component:default/a/b'],
    [entityRefSchema, "component:default/a'--"],
    [entityRefSchema, 'component:default/a\n'],
    [entityRefSchema, `component:default/${'a'.repeat(64)}`],
    [entityRefSchema, 'component:default/\u0430bc'],
    [userRefSchema, 'group:default/service-desk'],
    [groupRefSchema, 'user:default/li.na'],
  ])('refuses what is none', (schema, text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  it.each([[{ $ne: 1 }], [['user:default/a']], [null], [7]])(
    'refuses %j',
    value => {
      expect(userRefSchema.safeParse(value).success).toBe(false);
    },
  );
});
