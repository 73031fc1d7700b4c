module.exports = require('../../eslint/house.cjs')(__dirname, {
  rules: {
    'jest/no-standalone-expect': [
      'error',
      {
        additionalTestBlockFunctions: [
          'deskTest',
          'knowledgeTest',
          'majorTest',
          'pluginTest',
          'workTest',
          'eachDatabase',
          'it.each',
        ],
      },
    ],
  },
});
