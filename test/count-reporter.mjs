/** Ends the run with one line that every reader understands: `N passed, N failed[, N skipped]`. */
export default class CountReporter {
  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites },
  ) {
    const skipped = numPendingTests + numTodoTests;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // Other reporters still close after this one; the line has to be the last.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
