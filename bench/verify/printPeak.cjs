// Loaded before a process: it says at its end how much memory it had at most, in megabytes.
process.on('exit', () => {
  const { maxRSS } = process.resourceUsage();
  process.stderr.write(`peak ${Math.round(maxRSS / 1024)}\n`);
});
