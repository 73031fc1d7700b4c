import { pluginTest } from './__testUtils__/startPlugin';

describe('the language of notifications', () => {
  pluginTest(
    'is that of the screens of whoever is told, and for the others the one of the desk',
    async ({ as, knex, notified }) => {
      const zhang = as('zhang.wei');
      expect((await zhang('get', '/me')).body).not.toHaveProperty('language');
      const put = await zhang('put', '/me/language', { language: 'zh' });
      expect(put.status).toBe(200);
      expect(put.body).toMatchObject({
        userRef: 'user:default/zhang.wei',
        language: 'zh',
      });
      expect((await zhang('get', '/me')).body.language).toBe('zh');
      expect((await as('li.na')('get', '/me')).body).not.toHaveProperty(
        'language',
      );

      for (const [body, field] of [
        [{ language: 'de' }, 'language'],
        [{ language: 'zh', userRef: 'user:default/li.na' }, 'userRef'],
        [{}, 'language'],
      ] as const) {
        const refused = await zhang('put', '/me/language', body);
        expect(refused.status).toBe(400);
        expect(refused.body.error.message).toContain(field);
      }
      expect(await knex('reader_languages').pluck('language')).toEqual(['zh']);

      for (const reporter of ['zhang.wei', 'emma.clark']) {
        const { body } = await as(reporter)('post', '/incidents', {
          title: 'Payments fail',
          description: 'x',
        });
        await as('li.na')('post', `/incidents/${body.number}/actions/accept`);
      }
      const told = (name: string) =>
        notified.mock.calls
          .filter(([{ recipients }]) =>
            recipients.entityRef.includes(`user:default/${name}`),
          )
          .map(([{ payload }]) => payload.description);
      const deadline = Date.now() + 30_000;
      while (
        !(told('zhang.wei').length && told('emma.clark').length) &&
        Date.now() < deadline
      ) {
        await new Promise(resolve => setTimeout(resolve, 25));
      }
      expect(told('zhang.wei')).toEqual(['已受理，正在处理']);
      expect(told('emma.clark')).toEqual([
        'Accepted: somebody is working on it',
      ]);

      await zhang('put', '/me/language', { language: 'en' });
      expect(await knex('reader_languages').pluck('language')).toEqual(['en']);
    },
  );
});
