/** A progress line on standard error, on long runs at a terminal only. */

/** Runs that end within this many milliseconds show nothing. */
const PATIENCE = 700;
/** Milliseconds between two states of the line. */
const INTERVAL = 100;

export class Progress {
  readonly #total: number;
  readonly #started = Date.now();
  #shown = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** `done` of the total are done; `name` is the file that was done last. */
  show(done: number, name: string): void {
    const now = Date.now();
    if (!process.stderr.isTTY || now - this.#started < PATIENCE || now - this.#shown < INTERVAL) return;
    this.#shown = now;
    process.stderr.write(`\r\u001b[K${done}/${this.#total} ${name.slice(-60)}`);
  }

  clear(): void {
    if (this.#shown > 0) process.stderr.write('\r\u001b[K');
  }
}
