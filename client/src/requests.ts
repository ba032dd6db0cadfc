/** The server's own requests, beyond the protocol, and how a command asks one. */
import { type CancellationToken, window } from 'vscode';
import {
  type BaseLanguageClient,
  ErrorCodes,
  type Location,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import { say } from './say.ts';

/** `zhunsheng/draft`: null for a document that is no draft. */
export interface DraftAnswer {
  readonly profile: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly title: string;
  readonly number: string;
}

/** `zhunsheng/renumber`: null for a document that is no draft. */
export interface RenumberAnswer {
  /** Null where all numbers are as they should be. */
  readonly edit: WorkspaceEdit | null;
  readonly table: readonly NumberChange[];
  readonly problems: readonly RenumberProblem[];
}

export interface NumberChange {
  readonly kind: string;
  readonly old: string;
  readonly new: string;
  readonly title: string;
}

/** A place that somebody has to look at, in the text before the renumbering. */
export interface RenumberProblem {
  readonly location: Location;
  readonly message: string;
}

/** `zhunsheng/lintWorkspace` */
export interface WorkspaceCounts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/**
 * The server's answer to a request that the user made; undefined where there is none, of which the user is told.
 *
 * @param parameters as the server takes them
 */
export async function ask<Answer>(
  client: BaseLanguageClient,
  method: string,
  parameters: object,
  token?: CancellationToken,
): Promise<Answer | undefined> {
  try {
    // A token that is undefined would be sent as one more parameter.
    if (!token) return await client.sendRequest<Answer>(method, parameters);
    return await client.sendRequest<Answer>(method, parameters, token);
  } catch (error) {
    if (token?.isCancellationRequested) return undefined;
    if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) {
      void window.showInformationMessage(
        say('这个版本的语言服务器还不能做这件事。', 'This version of the language server cannot do that yet.'),
      );
    } else {
      client.error(method, error, 'force');
    }
    return undefined;
  }
}
