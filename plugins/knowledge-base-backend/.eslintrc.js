module.exports = require('../../eslint/house.cjs')(__dirname, {
  rules: {
    'jest/no-standalone-expect': [
      'error',
      {
        additionalTestBlockFunctions: [
          'articleTest',
          'pluginTest',
          'searchTest',
          'serviceTest',
          'missTest',
          'rebuildTest',
          'eachDatabase',
          'it.each',
        ],
      },
    ],
  },
});
