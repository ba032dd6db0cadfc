/** Document links: standard codes to wherever the user looks them up, and what the Markdown itself links to. */
import type { DocumentLink } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type Extent, extentOf, passageExtent, rangeOf } from './extents.ts';
import { type Analysis, ownPassages } from './workspace.ts';

/** @param base where codes lead, with `{code}` for the code as it should be written; '' for nowhere. */
export function documentLinks(analysis: Analysis, base: string): DocumentLink[] {
  return [...fileLinks(analysis), ...(base === '' ? [] : codeLinks(analysis, base))];
}

function codeLinks({ document, facts, file }: Analysis, base: string): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { span, code, context } of facts.codes) {
    if (span.passage.document !== file || context === 'own') continue;
    const target = base.replaceAll('{code}', () => encodeURIComponent(code.canonical));
    links.push({ range: rangeOf(document, extentOf(span)), target, tooltip: code.canonical });
  }
  return links;
}

/** Links and pictures whose address is a path: `[第5章](05-要求.md)`, `![装置](images/a.svg)`. */
function fileLinks(analysis: Analysis): DocumentLink[] {
  const { document, source } = analysis;
  if (source.format !== 'markdown') return [];
  const links: DocumentLink[] = [];
  for (const passage of ownPassages(analysis)) {
    if (passage.role === 'code' || passage.role === 'comment' || passage.block.kind === 'front-matter') continue;
    const extent = passageExtent(passage);
    for (const { at, address } of addresses(source.text.slice(extent.start, extent.end), extent.start)) {
      const target = targetOf(address, document.uri);
      if (target !== undefined) links.push({ range: rangeOf(document, at), target });
    }
  }
  return links;
}

/** `](address)`, `](<an address>)`, `](address "title")`. */
const ADDRESS = /\]\(\s*(?:<([^<>\n]+)>|([^\s()<>]+))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;

function* addresses(text: string, offset: number): Generator<{ readonly at: Extent; readonly address: string }> {
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[1] ?? match[2] ?? '';
    const start = offset + match.index + match[0].indexOf(address, 2);
    yield { at: { start, end: start + address.length }, address };
  }
}

/** Undefined for addresses of the web and of places in the file itself, which every editor knows. */
function targetOf(address: string, uri: string): string | undefined {
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/\/|#)/.test(address)) return undefined;
  const [path = '', fragment = ''] = address.split('#', 2);
  if (path === '') return undefined;
  const target = Utils.resolvePath(Utils.dirname(URI.parse(uri)), decoded(path));
  return target.with({ fragment }).toString();
}

/** A path with a stray `%` is taken as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
