/** Workspace symbols of drafts that are not open. */
import assert from 'node:assert/strict';
import type { CancellationToken } from 'vscode-languageserver';
import type { Files } from '../../server/src/language/files.ts';
import { Workspace } from '../../server/src/language/workspace.ts';
import { SymbolIndex } from '../../server/src/language/workspace-symbols.ts';
import { Documents } from './open-draft.ts';

const FOLDER = 'file:///work';
const KETTLE = '# 1 范围\n\n规定了电水壶的要求。\n\n# 2 要求\n\n## 2.1 外观\n\n应光滑。\n';
const CANTEEN = '# 1 范围\n\n规定了食堂的要求。\n\n# 2 服务\n\n## 2.1 外观整洁\n\n应整洁。\n';

/** A disk in memory that counts what is read of it. */
class Disk implements Files {
  readonly texts: Record<string, string>;
  readonly reads: string[] = [];

  constructor(texts: Record<string, string>) {
    this.texts = texts;
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    const text = this.texts[uri];
    if (text !== undefined) this.reads.push(uri);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  }

  async find(folder: string, include: readonly string[]): Promise<readonly string[]> {
    const endings = include.map((glob) => glob.slice(glob.lastIndexOf('.')));
    return Object.keys(this.texts).filter((uri) => uri.startsWith(folder) && endings.some((end) => uri.endsWith(end)));
  }
}

const GOING = { isCancellationRequested: false } as CancellationToken;
const CANCELLED = { isCancellationRequested: true } as CancellationToken;

function index(disk: Disk): {
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly index: SymbolIndex;
} {
  const documents = new Documents();
  const workspace = new Workspace(documents, { files: disk });
  return { documents, workspace, index: new SymbolIndex(workspace) };
}

async function names(symbols: SymbolIndex, query: string): Promise<string[]> {
  const found = await symbols.find(query, [FOLDER], GOING);
  return found.map(({ name, location }) => `${location.uri.slice(FOLDER.length + 1)} ${name}`);
}

describe('Workspace symbols', () => {
  it('are those of all drafts of the folder, open or not', async () => {
    const disk = new Disk({
      [`${FOLDER}/a.md`]: KETTLE,
      [`${FOLDER}/b.md`]: CANTEEN,
      [`${FOLDER}/notes.md`]: '# 购物\n',
    });
    const { documents, index: symbols } = index(disk);
    documents.open(`${FOLDER}/b.md`, CANTEEN.replace('外观整洁', '外观良好'));
    assert.deepEqual(await names(symbols, '外观'), ['b.md 2.1 外观良好', 'a.md 2.1 外观']);
  });
  it('are read once, and again when the disk has changed', async () => {
    const uri = `${FOLDER}/a.md`;
    const disk = new Disk({ [uri]: KETTLE });
    const { workspace, index: symbols } = index(disk);
    await names(symbols, '外');
    assert.deepEqual(await names(symbols, '外观'), ['a.md 2.1 外观']);
    assert.deepEqual(disk.reads, [uri]);
    disk.texts[uri] = KETTLE.replace('外观', '尺寸');
    workspace.forgetFiles();
    symbols.forgetFiles();
    assert.deepEqual(await names(symbols, '尺寸'), ['a.md 2.1 尺寸']);
  });
  it('are none once the question is withdrawn, and nothing is read for it', async () => {
    const disk = new Disk({ [`${FOLDER}/a.md`]: KETTLE });
    assert.deepEqual(await index(disk).index.find('外观', [FOLDER], CANCELLED), []);
    assert.deepEqual(disk.reads, []);
  });
  it('of a document of several files stand in the file of each', async () => {
    const config = JSON.stringify({ documents: [{ name: '壶', files: ['a.md', 'c.md'] }] });
    const disk = new Disk({
      [`${FOLDER}/zhunsheng.json`]: config,
      [`${FOLDER}/a.md`]: KETTLE,
      [`${FOLDER}/c.md`]: '# 3 试验\n\n## 3.1 外观检查\n\n目测。\n',
    });
    assert.deepEqual(await names(index(disk).index, '外观'), ['a.md 2.1 外观', 'c.md 3.1 外观检查']);
  });
  it('of a file that was open are read from the disk again', async () => {
    const uri = `${FOLDER}/a.md`;
    const disk = new Disk({ [uri]: KETTLE });
    const { documents, workspace, index: symbols } = index(disk);
    documents.open(uri, KETTLE.replace('外观', '颜色'));
    assert.deepEqual(await names(symbols, '颜色'), ['a.md 2.1 颜色']);
    documents.close(uri);
    workspace.forget(uri);
    symbols.forget(uri);
    assert.deepEqual(await names(symbols, '外观'), ['a.md 2.1 外观']);
  });
});
