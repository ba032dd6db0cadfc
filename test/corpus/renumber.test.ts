/** What issue 3 wants to see of renumbering, on the 14 files of the draft on combined driver assistance, by the command line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildDraft } from '../../server/src/draft/build.ts';
import { buildFacts } from '../../server/src/facts/build.ts';
import type { Facts, Mention } from '../../server/src/facts/facts.ts';
import { passageOf } from '../../server/src/facts/labels.ts';
import { readSource } from '../../server/src/source/read.ts';
import { type Folder, makeFolder } from '../cli/command.ts';
import { corpusText, describeCorpus, driverAssistance } from './corpus.ts';

const CONFIG = JSON.stringify({
  documents: [{ name: '组合驾驶辅助', profile: 'gb-t-1.1', files: ['README.md', 'sections/*.md', 'appendices/*.md'] }],
  ignore: ['before/**', 'between/**'],
});
const CLAUSE = '### 4.2 系统与其他驾驶自动化系统的交互';
const NEXT = '### 4.3 ODC边界的探测与响应';
const NEW = '### 4.2 新增的条\n\n新增的条应符合要求。\n\n';

describeCorpus('Renumbering the draft on combined driver assistance', () => {
  const names = driverAssistance().map((file) => file.split('/').slice(2).join('/'));
  const original = new Map(driverAssistance().map((file, at) => [names[at] as string, corpusText(file)]));
  const sections = names.find((name) => basename(name).startsWith('04-')) as string;
  let folder: Folder;

  const lay = (where: string, texts: ReadonlyMap<string, string>): void => {
    for (const [name, text] of texts) folder.write(join(where, name), text);
  };
  const read = (): Map<string, string> =>
    new Map(names.map((name) => [name, readFileSync(join(folder.path, name), 'utf8')]));
  const factsOf = (texts: ReadonlyMap<string, string>): Facts =>
    buildFacts(
      buildDraft(
        [...texts].map(([name, text]) => readSource(name, text)),
        'gb-t-1.1',
      ),
    );
  /** For each mention the text that it leads to, by the position of its passage among those that were there at first. */
  const targets = (facts: Facts, isNew: (text: string) => boolean): string[] => {
    const positions = new Map<number, number>();
    for (const { index, block } of facts.draft.passages) if (!isNew(block.text)) positions.set(index, positions.size);
    return facts.mentions.map(({ resolution }) => {
      if (resolution.to !== 'label') return resolution.to;
      const { labelled, item } = resolution;
      const passage = passageOf(labelled);
      return `${labelled.kind} ${positions.get(passage.index)} ${item ? positions.get(item.passage.index) : ''}`;
    });
  };
  const isNew = (text: string): boolean => text.includes('新增的条');

  beforeEach(() => {
    folder = makeFolder();
    folder.write('zhunsheng.json', CONFIG);
    lay('before', original);
    lay('.', original);
  });
  afterEach(() => folder.remove());

  it('a clause put in before 4.2: every reference still points at the same text, and nothing else has changed', () => {
    const typed = (original.get(sections) as string).replace(CLAUSE, NEW + CLAUSE);
    folder.write(sections, typed);
    const { status, stdout } = folder.run(['renumber', '.', '--since', 'before', '--write']);
    assert.equal(status, 0, stdout);
    const after = read();
    assert.deepEqual(targets(factsOf(after), isNew), targets(factsOf(original), isNew));
    // Numbers of chapter 4 aside, the texts are the same.
    const bare = (text: string): string => text.replaceAll(NEW, '').replace(/(?<![\d.])4(?:\.\d+)+/g, '4.x');
    for (const [name, text] of after) assert.equal(bare(text), bare(original.get(name) as string), name);

    lay('between', after);
    folder.write(sections, (after.get(sections) as string).replace(NEW, ''));
    assert.equal(folder.run(['renumber', '.', '--since', 'between', '--write']).status, 0);
    assert.deepEqual(read(), original);
  });

  it('clause 4.2 taken out: the references to it are reported, all others still point at the same text', () => {
    const text = original.get(sections) as string;
    folder.write(sections, text.slice(0, text.indexOf(CLAUSE)) + text.slice(text.indexOf(NEXT)));
    const { status, stdout } = folder.run(['renumber', '.', '--since', 'before', '--write', '--format', 'json']);
    assert.equal(status, 1);
    const [answer] = JSON.parse(stdout) as [{ problems: { path: string; line: number; message: string }[] }];
    const { problems } = answer;
    // The rows of 4.2 in the table of annex A are all that refers to it.
    assert.deepEqual(
      problems.map(
        ({ path, line, message }) => `${basename(path).slice(0, 10)} ${line} ${/“([\d.]+)”/.exec(message)?.[1]}`,
      ),
      [
        'appendix-a 117 4.2',
        'appendix-a 118 4.2.1',
        'appendix-a 124 4.2.2',
        'appendix-a 130 4.2.3',
        'appendix-a 136 4.2.4',
      ],
    );
    const before = factsOf(original);
    const gone = new Set(
      before.draft.passages.filter(({ clause }) => clause?.key.startsWith('4.2')).map(({ index }) => index),
    );
    const isGone = (key: string): boolean => key === '4.2' || key.startsWith('4.2.');
    const expected = targets(before, () => false).filter((_, at) => {
      const mention = before.mentions[at] as Mention;
      const { resolution, target } = mention;
      if (gone.has(mention.span.passage.index)) return false;
      return !(resolution.to === 'label' && target.kind === 'clause' && isGone(target.key));
    });
    const shifted = expected.map((target) =>
      target.replace(/\d+/g, (index) => String(Number(index) - [...gone].filter((one) => one < Number(index)).length)),
    );
    assert.deepEqual(
      targets(factsOf(read()), () => false),
      shifted,
    );
  });
});
