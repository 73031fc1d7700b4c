module.exports = require('../../eslint/house.cjs')(__dirname, {
  rules: {
    'jest/no-standalone-expect': [
      'error',
      {
        additionalTestBlockFunctions: [
          'deskTest',
          'pluginTest',
          'searchTest',
          'eachDatabase',
          'it.each',
        ],
      },
    ],
  },
});
