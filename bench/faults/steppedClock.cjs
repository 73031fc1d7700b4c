// Loaded before a portal: its clock is off by the milliseconds that a file says, from whenever it says so.
const fs = require('node:fs');

const LOOK_EVERY_MS = 200;
const file = process.env.FAULTS_CLOCK_FILE;
const RealDate = Date;
let offset = 0;

const look = () => {
  offset = Number(fs.readFileSync(file, 'utf8')) || 0;
};
const now = () => RealDate.now() + offset;

if (file) {
  look();
  setInterval(look, LOOK_EVERY_MS).unref();
  globalThis.Date = new Proxy(RealDate, {
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, as) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, as),
  });
}
