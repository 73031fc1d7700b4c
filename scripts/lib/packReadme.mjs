// The README's section "Add it to your portal", read as instructions and carried out to the letter.
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './say.mjs';

const ellipsis = /^(\/\/|#) …$/;

/** The text of one section, without the sections below the same level that follow it. */
function section(readme, title) {
  const found = readme.split(/^## /m).find(text => text.startsWith(title));
  if (!found) throw new Refusal(`The README has no section "${title}".`);
  return found;
}

/**
 * What the section says to do, in its order.
 *
 * @param readme - the text of the README
 * @param system - 'new' or 'old': whose subsection on screens counts
 * @returns steps `{ kind: 'commands' | 'config' | 'exchange' | 'code', file, text }`
 */
export function readInstructions(readme, system) {
  const [common, ...subsections] = section(
    readme,
    'Add it to your portal',
  ).split(/^### /m);
  const screens = subsections.find(text =>
    text.startsWith(`Screens on the ${system} frontend system`),
  );
  if (!screens) {
    throw new Refusal(`The README is silent on the ${system} frontend system.`);
  }
  return [common, screens].flatMap(text =>
    [...text.matchAll(/([^\n]*)\n+```(\w+)\n([\s\S]*?)```/g)].map(
      ([, before, language, code]) => ({
        kind:
          { sh: 'commands', yaml: 'config', diff: 'exchange' }[language] ??
          (/^tsx?$/.test(language) ? 'code' : undefined),
        file: before.match(/`([\w./-]+\.\w+)`[^`]*$/)?.[1],
        text: code,
      }),
    ),
  );
}

/** The import statements a block begins with, and the rest of it. */
function splitImports(text) {
  const imports = text.match(/^(import [\s\S]*?;\n+)*/)[0];
  return { imports, rest: text.slice(imports.length) };
}

/**
 * Puts a block of the README into a file, as a reader would: imports on top; a line that
 * the file has next is where the reader is, a line that it has not is written there. The
 * first line, and the one after an ellipsis, is looked for further down.
 */
export function mergeCode(file, block) {
  const { imports, rest } = splitImports(block);
  const lines = file.split('\n');
  let at = 0;
  let seeking = true;
  const isBlank = index => index < lines.length && !lines[index].trim();
  for (const line of rest.trimEnd().split('\n')) {
    const wanted = line.trim();
    if (ellipsis.test(wanted)) {
      seeking = true;
    } else if (seeking && wanted) {
      const found = lines.findIndex((l, i) => i >= at && l.trim() === wanted);
      if (found < 0) {
        throw new Refusal(`The file has no line "${wanted}".`);
      }
      at = found + 1;
      seeking = false;
    } else if (wanted) {
      let next = at;
      while (isBlank(next)) next += 1;
      if (lines[next]?.trim() === wanted) {
        at = next + 1;
      } else {
        lines.splice(at, 0, line);
        at += 1;
      }
    }
  }
  return `${imports}${lines.join('\n')}`;
}

/**
 * Puts the lines of a diff that begin with a plus in the place of those that begin with a minus.
 *
 * @param file - text in which each line that goes away stands once, as a line of its own
 */
export function exchangeLines(file, diff) {
  const marked = sign =>
    diff
      .split('\n')
      .filter(line => line.startsWith(sign))
      .map(line => line.slice(1).trim());
  const gone = marked('-');
  const lines = file.split('\n');
  const once = wanted =>
    lines.filter(line => line.trim() === wanted).length === 1;
  if (gone.length === 0 || !gone.every(once)) {
    throw new Refusal(`The file has none, or several, of:\n${diff}`);
  }
  const at = lines.findIndex(line => line.trim() === gone[0]);
  lines.splice(at, 0, ...marked('+'));
  return lines.filter(line => !gone.includes(line.trim())).join('\n');
}

/** Lays settings over others, key by key; a list goes behind the one that is there. */
export function mergeSettings(below, above) {
  if (Array.isArray(below) && Array.isArray(above)) return [...below, ...above];
  const isObject = value =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(below) || !isObject(above)) return above;
  return Object.fromEntries(
    [...new Set([...Object.keys(below), ...Object.keys(above)])].map(key => [
      key,
      key in above ? mergeSettings(below[key], above[key]) : below[key],
    ]),
  );
}

/** Whether the portal finds plugins by itself, so that the README asks for no code. */
function findsPackages(folder) {
  const config = fs.readFileSync(path.join(folder, 'app-config.yaml'), 'utf8');
  return /^ {2}packages: all$/m.test(config);
}

/**
 * Carries one instruction out.
 *
 * @param folder - the portal's
 * @param step - one of `readInstructions`
 * @param tools - `command(line)` runs a line of shell in the portal; `yaml` is the YAML library
 */
export async function carryOut(folder, step, { command, yaml }) {
  if (step.kind === 'commands') {
    for (const line of step.text.trim().split('\n')) await command(line);
    return;
  }
  if (!step.kind || !step.file) {
    throw new Refusal(`The README does not say where this goes:\n${step.text}`);
  }
  const file = path.join(folder, step.file);
  const before = fs.readFileSync(file, 'utf8');
  if (step.kind === 'config') {
    const merged = mergeSettings(yaml.parse(before), yaml.parse(step.text));
    fs.writeFileSync(file, yaml.stringify(merged));
  } else if (step.kind === 'exchange') {
    fs.writeFileSync(file, exchangeLines(before, step.text));
  } else if (!step.text.includes('features:') || !findsPackages(folder)) {
    fs.writeFileSync(file, mergeCode(before, step.text));
  }
}
