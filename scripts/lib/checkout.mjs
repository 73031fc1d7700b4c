// Where things are in this checkout, and which packages it has.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** The folder the user typed the command in; npm changes the working folder and says so in INIT_CWD. */
export const userFolder = process.env.INIT_CWD ?? process.cwd();

/** Joins a path below the top folder. */
export const inCheckout = (...parts) => path.join(root, ...parts);

/** What lets Node load TypeScript, the way Backstage's own commands do. */
export const typescriptHook = inCheckout(
  'node_modules/@backstage/cli-node/config/nodeTransform.cjs',
);

/** Reads a JSON file. */
export const readJson = file => JSON.parse(fs.readFileSync(file, 'utf8'));

/** All workspaces: their folder and package.json. */
export function workspaces() {
  return ['packages', 'plugins']
    .map(group => inCheckout(group))
    .filter(group => fs.existsSync(group))
    .flatMap(group => fs.readdirSync(group).map(name => path.join(group, name)))
    .filter(folder => fs.existsSync(path.join(folder, 'package.json')))
    .map(folder => ({
      folder,
      manifest: readJson(path.join(folder, 'package.json')),
    }));
}
