module.exports = require('../../eslint/house.cjs')(__dirname, {
  rules: {
    'jest/no-standalone-expect': [
      'error',
      {
        additionalTestBlockFunctions: [
          'complaintTest',
          'deskTest',
          'knowledgeTest',
          'majorTest',
          'satisfactionTest',
          'measureTest',
          'pluginTest',
          'workTest',
          'eachDatabase',
          'it.each',
        ],
      },
    ],
  },
});
