// Adds up what passed and what failed, and says it in the one line that closes a run.

/** A running count. */
export function createTally() {
  const counts = { passed: 0, failed: 0 };
  return {
    add(passed, failed) {
      counts.passed += passed;
      counts.failed += failed;
    },
    /** Counts one check. */
    check(isGood) {
      counts[isGood ? 'passed' : 'failed'] += 1;
    },
    /** Prints the closing line; returns the exit code. A run in which nothing passed has failed. */
    close() {
      console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
      return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
    },
  };
}
