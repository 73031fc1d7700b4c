module.exports = require('../../eslint/house.cjs')(__dirname, {
  rules: {
    // The conditions of a policy are made by the plugins whose records they are about.
    '@backstage/no-mixed-plugin-imports': 'off',
    'jest/no-standalone-expect': [
      'error',
      {
        additionalTestBlockFunctions: [
          'deskTest',
          'knowledgeTest',
          'strictDeskTest',
          'strictKnowledgeTest',
        ],
      },
    ],
  },
});
