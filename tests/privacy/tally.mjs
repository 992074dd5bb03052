// Counts what held and says what did not.
export class Tally {
  passed = 0;
  failed = 0;

  check(claim, holds, detail = "") {
    if (holds) this.passed += 1;
    else {
      this.failed += 1;
      console.log(`FAILED ${claim}${detail ? `: ${detail}` : ""}`);
    }
    return holds;
  }

  same(claim, seen, expected) {
    const wanted = Array.isArray(expected) ? expected : [expected];
    return this.check(claim, wanted.includes(seen), `${seen}, not ${wanted.join(" or ")}`);
  }
}
