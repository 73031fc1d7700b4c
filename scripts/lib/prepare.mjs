// What each command begins with: the tools and the dependencies.
import { install } from './install.mjs';
import { say } from './say.mjs';
import { prepareTools } from './toolchain.mjs';

/** Brings Node, yarn and the dependencies; `next` announces a step. */
export async function prepare(next) {
  next('Node and yarn');
  const tools = await prepareTools();
  say(`    Node ${tools.nodeVersion.slice(1)}, yarn ${tools.yarnVersion}`);
  next('dependencies');
  if (!(await install(tools))) {
    say('    as the lockfile says already');
  }
  return tools;
}
