// For what lies outside the packages: scripts, benchmarks, this configuration. Packages have their own.
module.exports = {
  root: true,
  extends: ['eslint:recommended', 'prettier'],
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  env: { node: true, es2022: true },
  rules: {
    'max-lines': ['error', { max: 400 }],
    'no-empty': ['error', { allowEmptyCatch: true }],
    'no-constant-condition': ['error', { checkLoops: false }],
  },
  overrides: [
    {
      files: ['*.cjs', '.eslintrc.js'],
      parserOptions: { sourceType: 'script' },
    },
    {
      // Backstage reads the schema of a package's settings from one file.
      files: ['**/config.d.ts'],
      rules: { 'max-lines': ['error', { max: 500 }] },
    },
    {
      // Holds functions that run in the page.
      files: ['scripts/screenshots.mjs', 'scripts/lib/screenPages.mjs'],
      env: { browser: true },
    },
    {
      files: ['*.ts'],
      extends: ['plugin:@typescript-eslint/recommended'],
      parser: '@typescript-eslint/parser',
    },
  ],
};
