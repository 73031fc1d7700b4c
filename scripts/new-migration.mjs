// npm run new-migration <plugin> <verb-noun>: an empty migration with the name and the shape that all of them have.
//   npm run new-migration service-desk-backend add-incident-location
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inCheckout, root } from './lib/checkout.mjs';
import { Refusal, die } from './lib/say.mjs';

const template = name => `// @ts-check

/**
 * ${name}: say here why the schema changes, and what becomes of rows that exist.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('', _table => {});
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('', _table => {});
};
`;

/** `YYYYMMDDhhmmss` of a moment, in UTC, so that names sort the same wherever they were made. */
export const timestamp = moment =>
  moment.toISOString().replace(/\D/g, '').slice(0, 14);

/**
 * Writes a migration.
 *
 * @param options - `folder` (of the plugin), `name` (verb-noun), `now` (a Date)
 * @returns the file's path
 */
export function newMigration({ folder, name, now }) {
  if (!/^[a-z]+([-_][a-z0-9]+)+$/.test(name ?? '')) {
    throw new Refusal(
      `"${
        name ?? ''
      }" is not a name for a migration: a verb and a noun in small letters, such as add-incident-location.`,
    );
  }
  if (!fs.existsSync(path.join(folder, 'package.json'))) {
    throw new Refusal(`There is no package in ${folder}.`);
  }
  const snake = name.replace(/-/g, '_');
  const migrations = path.join(folder, 'migrations');
  fs.mkdirSync(migrations, { recursive: true });
  const file = path.join(migrations, `${timestamp(now)}_${snake}.js`);
  const last = fs.readdirSync(migrations).sort().pop();
  if (last && last >= path.basename(file)) {
    throw new Refusal(
      `${last} is later than this migration would be; they must stay in order.`,
    );
  }
  fs.writeFileSync(file, template(snake.replace(/_/g, ' ')), { flag: 'wx' });
  return file;
}

const calledDirectly =
  process.argv[1] &&
  import.meta.url === pathToFileURL(fs.realpathSync(process.argv[1])).href;
if (calledDirectly) {
  const [plugin, name] = process.argv.slice(2);
  try {
    if (!plugin || !name) {
      throw new Refusal('usage: npm run new-migration <plugin> <verb-noun>');
    }
    const file = newMigration({
      folder: inCheckout('plugins', plugin),
      name,
      now: new Date(),
    });
    console.log(path.relative(root, file));
  } catch (error) {
    die(error);
  }
}
