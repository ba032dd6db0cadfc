/** Runs the journeys with mocha, inside VS Code's extension host on Node or in a web worker. */
import { report } from './report.ts';

/** Mocha stands in front of the bundle: see ../suite.ts. */
declare const mocha: Mocha & { setup(options: object): void };
/** The journeys to take; '' for all. */
declare const GREP: string;

/** VS Code calls it, and closes its window when it is done. */
export async function run(): Promise<void> {
  const host = globalThis as { location?: object };
  if (!host.location) host.location = { search: '' }; // where mocha for browsers looks for a filter; Node has no address
  mocha.setup({ ui: 'bdd', reporter: reporter(), timeout: 60_000 });
  if (GREP !== '') mocha.grep(GREP);
  await import('./journeys.ts');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}

/** Closed by the line that `npm test` ends with too. */
function reporter(): Mocha.ReporterConstructor {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      runner.on('suite', ({ title }) => report(title));
      runner.on('pass', ({ title, duration }) => report(`  ✔ ${title} (${duration} ms)`));
      runner.on('pending', ({ title }) => report(`  - ${title}`));
      runner.on('fail', ({ title }, error: Failure) => report(`  ✘ ${title}\n${textOf(error)}`));
      runner.on('end', () => {
        const { passes, failures, pending } = this.stats;
        report(`${passes} passed, ${failures} failed, ${pending} skipped`);
      });
    }
  };
}

interface Failure extends Error {
  readonly actual?: unknown;
  readonly expected?: unknown;
}

function textOf({ stack, message, actual, expected }: Failure): string {
  if (expected === undefined) return stack ?? message;
  return `${message}\n${Mocha.reporters.Base.generateDiff(show(actual), show(expected))}`;
}

function show(value: unknown): string {
  return JSON.stringify(value, undefined, 1);
}
