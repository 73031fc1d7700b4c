// Prints, as JSON, the settings that the start script must know: as app-config.yaml alone has them ("own"),
// and as all files and the environment together have them ("effective").
//   node printConfig.cjs <app-config.yaml> [--config <file>]...
const { ConfigSources } = require('@backstage/config-loader');

async function read(argv, env) {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({ argv, env, watch: false }),
  );
  const listen = config.getOptional('backend.listen');
  const port =
    typeof listen === 'string' ? listen.split(':').pop() : listen?.port;
  const result = {
    port: port === undefined ? undefined : Number(port),
    host: typeof listen === 'string' ? undefined : listen?.host,
    appBaseUrl: config.getOptionalString('app.baseUrl'),
    backendBaseUrl: config.getOptionalString('backend.baseUrl'),
  };
  config.close();
  return result;
}

async function main([ownFile, ...argv]) {
  // One after the other: the second needs nothing of the first, but errors then name the first broken file.
  const own = await read(['--config', ownFile], {});
  const effective = await read(argv, process.env);
  process.stdout.write(JSON.stringify({ own, effective }));
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
