const {
  createOutboxTable,
  dropOutboxTable,
} = require('../../../outbox/outboxTable');

exports.up = createOutboxTable;
exports.down = dropOutboxTable;
