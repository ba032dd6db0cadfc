/**
 * Quiet while somebody types: findings that a half-typed line raises, on that line or elsewhere, wait until the cursor
 * has left it. What was found before stays, and what is mended goes at once.
 */
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../rules/rule.ts';
import type { Analysis } from './workspace.ts';

/** Runs something later, unless the function that it gives back is called before. `after` in milliseconds. */
export type Schedule = (run: () => void, after: number) => () => void;

/** Who types puts in or takes out no more UTF-16 code units at once; input methods put in whole phrases. */
const LONGEST = 20;
/** Where the client does not say where the cursor is, a pause of so many milliseconds ends the typing. */
const PAUSE = 1500;

/** A line that is being typed. */
interface Session {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** What was found when it began, by what it says; each with the characters that it is about. */
  readonly before: ReadonlyMap<string, readonly string[]>;
}

export class Typing {
  readonly #schedule: Schedule;
  readonly #analysisOf: (uri: string) => Analysis | undefined;
  readonly #onEnd: (uri: string) => void;
  #session: Session | undefined;
  #cancelPause: () => void = () => undefined;
  /** Something waits that the client would have been told. */
  #holdsBack = false;
  /** The client says where the cursor is. */
  followsCursor = false;

  /**
   * @param analysisOf the draft that a file belongs to, as its text stands
   * @param onEnd told of the file where the typing has ended, when something has waited for that
   */
  constructor(
    schedule: Schedule,
    analysisOf: (uri: string) => Analysis | undefined,
    onEnd: (uri: string) => void = () => undefined,
  ) {
    this.#schedule = schedule;
    this.#analysisOf = analysisOf;
    this.#onEnd = onEnd;
  }

  /** To be called before the changes are made. */
  changing(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    const { uri } = document;
    const line = typedLine(document, changes);
    const session = this.#session;
    if (session && (session.uri !== uri || session.line !== line)) this.#end();
    if (line === undefined) return;
    // Whatever the client has not asked for yet is worked out now: afterwards nobody can tell what was there before.
    this.#session ??= { uri, line, before: settled(this.#analysisOf(uri)) };
    this.#cancelPause();
    if (!this.followsCursor) this.#cancelPause = this.#schedule(() => this.#end(), PAUSE);
  }

  /** The client says that the cursor is on this line now, counted from 0. */
  cursorAt(uri: string, line: number): void {
    if (this.#session && (this.#session.uri !== uri || this.#session.line !== line)) this.#end();
  }

  /** The file is saved or closed. */
  finish(uri: string): void {
    if (this.#session?.uri === uri) this.#end();
  }

  /** The draft with the findings that are to be shown now. */
  shown(analysis: Analysis): Analysis {
    const session = this.#session;
    const file = session ? analysis.documents.findIndex(({ uri }) => uri === session.uri) : -1;
    if (!session || file < 0) return analysis;
    const document = analysis.documents[file] as TextDocument;
    const start = document.offsetAt({ line: session.line, character: 0 });
    const end = document.offsetAt({ line: session.line + 1, character: 0 });
    const onLine = ({ place }: Finding): boolean =>
      place.document === file && place.start < Math.max(end, start + 1) && start <= place.end;
    const left = new Map([...session.before].map(([says, marked]) => [says, [...marked]]));
    const known = new Set<Finding>();
    // Of several that say the same, the one that stood there before is not the one of the typed line.
    for (const finding of [...analysis.findings].sort((a, b) => Number(onLine(a)) - Number(onLine(b)))) {
      const same = left.get(whatItSays(finding));
      if (same && same.length > 0) {
        const at = same.indexOf(markedBy(finding, analysis));
        same.splice(Math.max(at, 0), 1);
        known.add(finding);
      }
    }
    // It may say something else of the same characters: which number is expected there now.
    const changed = [...left.values()].flat();
    for (const finding of analysis.findings) {
      const at = known.has(finding) || onLine(finding) ? -1 : changed.indexOf(markedBy(finding, analysis));
      if (at < 0) continue;
      changed.splice(at, 1);
      known.add(finding);
    }
    if (known.size === analysis.findings.length) return analysis;
    this.#holdsBack = true;
    return { ...analysis, findings: analysis.findings.filter((finding) => known.has(finding)) };
  }

  #end(): void {
    const session = this.#session;
    this.#cancelPause();
    this.#session = undefined;
    if (!session || !this.#holdsBack) return;
    this.#holdsBack = false;
    this.#onEnd(session.uri);
  }
}

/** The line that changes as by typing: one short change within one line. Undefined for all other changes. */
function typedLine(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): number | undefined {
  const [change] = changes;
  if (!change || changes.length > 1 || !('range' in change)) return undefined;
  const { start, end }: Range = change.range;
  if (start.line !== end.line || /[\r\n]/.test(change.text) || change.text.length > LONGEST) return undefined;
  return document.offsetAt(end) - document.offsetAt(start) > LONGEST ? undefined : start.line;
}

function settled(analysis: Analysis | undefined): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const finding of analysis?.findings ?? []) {
    const marked = markedBy(finding, analysis as Analysis);
    const known = before.get(whatItSays(finding));
    if (known) known.push(marked);
    else before.set(whatItSays(finding), [marked]);
  }
  return before;
}

/** Places move while somebody types; what a finding says hardly does. */
function whatItSays({ rule, message }: Finding): string {
  return `${rule}\n${message.zh}`;
}

function markedBy({ rule, place }: Finding, { draft }: Analysis): string {
  return `${rule}\n${draft.documents[place.document]?.text.slice(place.start, place.end)}`;
}
