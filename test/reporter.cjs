/** Mocha's own report, closed by a line that machines can read: `N passed, N failed, N skipped`. */
const { Spec } = require('mocha').reporters;

module.exports = class Reporter extends Spec {
  /** @override */
  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
  }
};
