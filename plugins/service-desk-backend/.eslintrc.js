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
          'eachDatabase',
          'it.each',
        ],
      },
    ],
  },
});
