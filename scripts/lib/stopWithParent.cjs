// Preloaded into the portal: when the script that started it is gone without a word, the portal stops too.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
