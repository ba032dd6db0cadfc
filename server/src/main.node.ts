/** The language server's entry on Node. */
import { serveChosen } from './language/node-server.ts';

serveChosen();
