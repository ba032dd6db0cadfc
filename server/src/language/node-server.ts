/** The language server on Node: over the streams or the channel that the client chose, or over standard streams. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files.ts';
import { serve } from './server.ts';

/** What the client asks for on the command line: `--node-ipc`, `--stdio`, `--socket`, `--pipe`. */
export function serveChosen(): void {
  serve(createConnection(ProposedFeatures.all), nodeFiles);
}

export function serveStdio(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeFiles);
}
