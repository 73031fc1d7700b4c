// What a package exports, of each of its entry points: Microsoft's API Extractor over the types that tsc writes.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
} from '@microsoft/api-extractor';
import { createReport } from './apiReport.mjs';
import { inCheckout, workspaces } from './checkout.mjs';
import { run, tail } from './processes.mjs';
import { Refusal, say } from './say.mjs';

/** The entry points of a package: name and source. */
function entryPoints({ folder, manifest }) {
  const exported = manifest.exports ?? { '.': manifest.main };
  return Object.entries(exported)
    .filter(([, file]) => /\.tsx?$/.test(file))
    .map(([name, file]) => ({
      folder,
      report: name === '.' ? 'report' : `report-${name.slice(2)}`,
      types: path.join(
        inCheckout('dist-types'),
        path.relative(inCheckout(), folder),
        file.replace(/\.tsx?$/, '.d.ts'),
      ),
    }));
}

/** Nothing that depends on the machine or the day gets into a report. */
const messages = {
  compilerMessageReporting: { default: { logLevel: 'none' } },
  extractorMessageReporting: {
    default: { logLevel: 'none' },
    // A type that others meet and cannot name.
    'ae-forgotten-export': { logLevel: 'warning', addToApiReportFile: true },
  },
  tsdocMessageReporting: { default: { logLevel: 'none' } },
};

/**
 * Reads the exports of all published packages.
 *
 * @returns a report for each entry point
 */
export async function reportExports(tools) {
  const { status, output } = await run(tools.node, [tools.yarn, 'tsc'], {
    cwd: inCheckout(),
    env: tools.env,
    onText: () => {},
  });
  if (status !== 0) throw new Refusal(`${tail(output, 40)}\n\ntsc failed.`);

  const entries = workspaces()
    .filter(({ manifest }) => !manifest.private)
    .flatMap(entryPoints);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'firstline-api-'));
  let compilerState;
  const reports = entries.map(({ folder, report, types }) => {
    const config = ExtractorConfig.prepare({
      configObject: {
        mainEntryPointFilePath: types,
        bundledPackages: [],
        compiler: { tsconfigFilePath: inCheckout('tsconfig.json') },
        apiReport: {
          enabled: true,
          reportFileName: report,
          reportFolder: scratch,
          reportTempFolder: path.join(scratch, 'temp'),
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages,
        newlineKind: 'lf',
        projectFolder: folder,
      },
      configObjectFullPath: path.join(folder, 'package.json'),
      packageJsonFullPath: path.join(folder, 'package.json'),
    });
    // The types are outside the package.
    config.packageFolder = path.join(
      inCheckout('dist-types'),
      path.relative(inCheckout(), folder),
    );
    compilerState ??= CompilerState.create(config, {
      additionalEntryPoints: entries.map(entry => entry.types),
    });
    const failures = [];
    Extractor.invoke(config, {
      localBuild: true,
      compilerState,
      messageCallback: message => {
        if (message.logLevel === 'error') failures.push(message.text);
        message.handled = true;
      },
    });
    const written = path.join(scratch, `${report}.api.md`);
    if (failures.length || !fs.existsSync(written)) {
      throw new Refusal(`${types}:\n${failures.join('\n')}`);
    }
    const text = fs.readFileSync(written, 'utf8');
    fs.rmSync(written);
    say(`    ${path.relative(inCheckout(), folder)}: ${report}`);
    return createReport(path.join(folder, `${report}.api.md`), text);
  });
  fs.rmSync(scratch, { recursive: true, force: true });
  return reports;
}
