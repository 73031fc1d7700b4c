import { analyserVersion } from './analyserVersion';

it('names the rules, the lists, lunr and ICU', () => {
  expect(analyserVersion).toMatch(
    /^\d+\.[0-9a-f]{8}\.lunr-\d+\.\d+\.\d+\.icu-\d+/,
  );
});
