module.exports = require('../../eslint/house.cjs')(__dirname, {
  rules: {
    // It plays its history through the service of the plugin it belongs to.
    '@backstage/no-mixed-plugin-imports': 'off',
    'jest/no-standalone-expect': [
      'error',
      { additionalTestBlockFunctions: ['eachDatabase', 'it.each'] },
    ],
  },
});
