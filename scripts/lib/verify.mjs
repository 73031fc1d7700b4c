// npm run verify: whether the databases of the plugins hold together, as the configuration names them.
import { inCheckout, typescriptHook } from './checkout.mjs';
import { configArguments } from './portalSettings.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';
import { steps } from './say.mjs';

const isConfig = (arg, before) =>
  arg.startsWith('--config') || before === '--config';

/**
 * Runs packages/backend/src/verify.ts.
 *
 * @param args - `--config <file>` as for `npm start`; the rest is handed on
 * @returns 0 when everything holds
 */
export async function verify(args) {
  const next = steps(3);
  const tools = await prepare(next);
  next('verify');
  const rest = args.filter((arg, i) => !isConfig(arg, args[i - 1]));
  const { status } = await run(
    tools.node,
    [
      ...['--require', typescriptHook],
      ...['src/verify.ts', ...configArguments(args), ...rest],
    ],
    { cwd: inCheckout('packages/backend'), env: tools.env },
  );
  return status;
}
