// @ts-check

/*
 * What the outside world is to hear of a write, written with it and delivered afterwards.
 */

const {
  createOutboxTable,
  dropOutboxTable,
} = require('@firstline/backend-kit');

exports.up = createOutboxTable;
exports.down = dropOutboxTable;
