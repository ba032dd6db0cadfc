/** The command line's entry. */

import manifest from '../../package.json' with { type: 'json' };
import { run } from './cli/run.ts';
import { serveStdio } from './language/node-server.ts';

// A reader that has seen enough (`zhunsheng lint … | head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

run(process.argv.slice(2), process.cwd(), manifest.version, serveStdio).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // A defect of ours: say so in one line, and where to look; never a stack trace over a user's terminal.
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`zhunsheng: 内部错误（internal error）: ${reason}\n`);
    if (process.env.ZHUNSHENG_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 2;
  },
);
