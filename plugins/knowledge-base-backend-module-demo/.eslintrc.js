module.exports = require('../../eslint/house.cjs')(__dirname, {
  rules: {
    // It files its articles through the service of the plugin it belongs to.
    '@backstage/no-mixed-plugin-imports': 'off',
    'jest/no-standalone-expect': [
      'error',
      { additionalTestBlockFunctions: ['eachDatabase', 'it.each'] },
    ],
  },
});
