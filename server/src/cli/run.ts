/** The command line: from arguments to an exit status. */
import type { Locale } from '../report/summary.ts';
import { say } from '../rules/rule.ts';
import { HELP, readArguments, UsageError } from './arguments.ts';
import { fix } from './fix.ts';
import { lint } from './lint.ts';
import { outline } from './outline.ts';
import { references } from './references.ts';
import { renumber } from './renumber.ts';
import { rules } from './rules.ts';

/** Status for everything that could not run. */
const CANNOT_RUN = 2;

/**
 * Runs one command. Returns the exit status; writes nothing but the report to standard output. `serve` starts the
 * language server (`zhunsheng lsp`).
 */
export async function run(argv: readonly string[], cwd: string, version: string, serve: () => void): Promise<number> {
  let locale: Locale = argv.join(' ').includes('--locale en') || argv.includes('--locale=en') ? 'en' : 'zh';
  try {
    const args = readArguments(argv);
    locale = args.locale;
    if (args.version) {
      process.stdout.write(`${version}\n`);
      return 0;
    }
    switch (args.command) {
      case 'help':
        process.stdout.write(`${HELP[locale]}\n`);
        return 0;
      case 'rules':
        return await rules(args, cwd);
      case 'lsp':
        serve();
        return await new Promise<number>(() => undefined);
      default:
        if (args.paths.length === 0) {
          throw new UsageError(
            say('没有给出要检查的路径，例如：zhunsheng lint .', 'no path is given; try zhunsheng lint .'),
          );
        }
        if (args.command === 'lint') return await lint(args, cwd, version);
        if (args.command === 'fix') return await fix(args, cwd);
        if (args.command === 'renumber') return await renumber(args, cwd);
        return args.command === 'outline' ? await outline(args, cwd) : await references(args, cwd);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`zhunsheng: ${error.text[locale]}\n`);
    return CANNOT_RUN;
  }
}
