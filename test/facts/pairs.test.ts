/** Which test belongs to which requirement, how that was found, and how certain it is. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import { buildFacts } from '../../server/src/facts/build.ts';
import { type Pairing, pairsOf } from '../../server/src/facts/pairs.ts';
import { readSource } from '../../server/src/source/read.ts';
import { corpusDraft, describeCorpus } from '../corpus/corpus.ts';

const HEAD = '# 1 范围\n\n本文件规定了水壶的技术要求。\n\n';

function pairingOf(text: string): Pairing | undefined {
  const declared = { profile: 'group-standard', objectType: 'product' } as const;
  return pairsOf(buildFacts(buildDraft([readSource('draft.md', HEAD + text)], declared)));
}

/** '6.1 - 7.1: title, certain' */
function told(pairing: Pairing | undefined): string[] {
  assert.ok(pairing);
  return pairing.pairs.map(
    ({ requirement, test, evidence, certainty }) =>
      `${requirement.key} - ${test.key}: ${evidence.join(' ')}, ${certainty}`,
  );
}

function pairs(requirements: string, tests: string, rest = ''): string[] {
  return told(pairingOf(`# 6 技术要求\n\n${requirements}\n\n# 7 试验方法\n\n${tests}\n\n${rest}`));
}

const TABLE = (rows: string) =>
  `# 8 检验规则\n\n表1 检验项目\n\n| 项目 | 要求条款 | 方法条款 | 型式检验 |\n| --- | --- | --- | --- |\n${rows}\n`;

describe('A requirement and a test are a pair', () => {
  it('where the test mentions the requirement', () =>
    assert.deepEqual(pairs('## 6.1 噪声\n\n应小。', '## 7.1 声级\n\n按6.1规定的转速运行。'), [
      '6.1 - 7.1: mention, certain',
    ]));
  it('where the requirement mentions the test', () =>
    assert.deepEqual(pairs('## 6.1 噪声\n\n按7.1测定的值应小。', '## 7.1 声级\n\n用声级计测量。'), [
      '6.1 - 7.1: mention, certain',
    ]));
  it('where the test names the number behind a word for testing', () =>
    assert.deepEqual(
      pairs('## 6.1 盖\n\n应紧。\n\n## 6.2 壳\n\n应牢。\n\n## 6.3 柄\n\n应直。', '## 7.1 操作\n\n手动检查6.1～6.3。'),
      ['6.1 - 7.1: mention, likely', '6.2 - 7.1: mention, likely', '6.3 - 7.1: mention, likely'],
    ));
  it('and not where that number is a quantity', () =>
    assert.deepEqual(
      pairs('## 6.1 盖\n\n应紧。\n\n## 6.2 壳\n\n应牢。', '## 7.5 长度\n\n测量6.2 mm处的厚度，试验6.1倍。'),
      [],
    ));
  it('where a row of the inspection table names both', () =>
    assert.deepEqual(
      pairs(
        '## 6.1 盖\n\n应紧。\n\n## 6.2 壳\n\n应牢。',
        '## 7.3 操作\n\n手动。\n\n## 7.4 敲击\n\n敲。',
        TABLE('| 壳 | 6.2 | 7.4 | √ |\n| 盖 | 6.1 | 7.3 | √ |'),
      ),
      ['6.1 - 7.3: table, certain', '6.2 - 7.4: table, certain'],
    ));
  it('where the row has the requirement by its title only', () =>
    assert.deepEqual(
      pairs(
        '## 6.1 壶盖\n\n应紧。',
        '## 7.3 操作\n\n手动。',
        '# 8 检验规则\n\n| 项目 | 方法条款 | 型式检验 |\n| --- | --- | --- |\n| 壶盖 | 7.3 | √ |\n',
      ),
      ['6.1 - 7.3: table, certain'],
    ));
  it('where both have the same title, whatever is said of the treatment', () =>
    assert.deepEqual(
      pairs(
        '## 6.1 外观\n\n应平。\n\n## 6.2 低温试验\n\n应能运行。',
        '## 7.5 低温\n\n放置。\n\n## 7.6 外观检查\n\n目测。',
      ),
      ['6.1 - 7.6: title, certain', '6.2 - 7.5: title, certain'],
    ));
  it('where the titles are nearly the same', () =>
    assert.deepEqual(pairs('## 6.2 外观及装配质量\n\n应平。', '## 7.5 外观\n\n目测。'), ['6.2 - 7.5: title, likely']));
  it('where the titles of the clauses that they belong to are the same', () =>
    assert.deepEqual(
      pairs(
        '## 6.2 电磁兼容\n\n### 6.2.1 浪涌\n\n应能承受。\n\n### 6.2.2 静电\n\n应能承受。',
        '## 7.5 电磁兼容\n\n用发生器。',
      ),
      ['6.2.1 - 7.5: title, likely', '6.2.2 - 7.5: title, likely'],
    ));
  it('where the numbers are parallel, counted from the pairs around', () =>
    assert.deepEqual(
      pairs(
        '## 6.1 外观\n\n应平。\n\n## 6.2 异味\n\n应无。\n\n## 6.3 噪声\n\n应小。',
        '## 7.1 条件\n\n常温。\n\n## 7.2 外观\n\n目测。\n\n## 7.3 嗅辨\n\n3人。\n\n## 7.4 噪声\n\n测。',
      ),
      ['6.1 - 7.2: title, certain', '6.2 - 7.3: number, guess', '6.3 - 7.4: title, certain'],
    ));
  it('and not by a parallel number that another requirement has', () =>
    assert.deepEqual(pairs('## 6.1 异味\n\n应无。\n\n## 6.2 噪声\n\n应小。', '## 7.1 噪声\n\n测。'), [
      '6.2 - 7.1: title, certain',
    ]));
  it('where the text of the test names what the requirement is about', () =>
    assert.deepEqual(pairs('## 6.1 抗拉强度\n\n应大。', '## 7.5 机械性能\n\n拉伸试样，抗拉强度取平均值。'), [
      '6.1 - 7.5: text, guess',
    ]));
  it('where a row of the requirement names what the test is about', () =>
    assert.deepEqual(
      pairs(
        '## 6.3 理化指标\n\n理化指标应符合表1的规定。\n\n| 项目 | 指标 |\n| --- | --- |\n| 水分 | ≤12 |\n| 灰 分 | ≤3 |',
        '## 7.1 水分\n\n烘干。\n\n## 7.2 灰分\n\n灼烧。\n\n## 7.5 试验条件\n\n常温。',
      ),
      ['6.3 - 7.1: text, guess', '6.3 - 7.2: text, guess'],
    ));
  it('and all that was found is told, the strongest first', () =>
    assert.deepEqual(
      pairs('## 6.1 噪声\n\n应小。', '## 7.1 噪声\n\n按6.1规定的转速运行。', TABLE('| 噪声 | 6.1 | 7.1 | √ |')),
      ['6.1 - 7.1: mention table title, certain'],
    ));
});

describe('What is paired', () => {
  it('is the smallest clause with a title: its untitled subclauses belong to it', () => {
    const pairing = pairingOf(
      '# 6 技术要求\n\n## 6.1 外观\n\n6.1.1 表面应平整。\n\n6.1.2 字迹应清晰。\n\n## 6.2 电气\n\n### 6.2.1 温升\n\n应小。\n\n# 7 试验方法\n\n7.1 外观用目视检查。\n\n7.2 温升用电阻法测量。\n',
    );
    assert.deepEqual(
      pairing?.requirements.map(({ key }) => key),
      ['6.1', '6.2.1'],
    );
    assert.deepEqual(
      pairing?.tests.map(({ key }) => key),
      ['7.1', '7.2'],
    );
  });
  it('is nothing in a chapter that holds requirements and test methods together', () =>
    assert.equal(
      pairingOf('# 6 技术要求和试验方法\n\n## 6.1 外观\n\n应平，目视检查。\n\n# 7 检验规则\n\n## 7.1 分类\n\n略。\n'),
      undefined,
    ));
  it('is told by either side', () => {
    const pairing = pairingOf(
      '# 6 要求\n\n## 6.1 外观\n\n应平。\n\n# 7 检验方法\n\n## 7.1 外观\n\n目测。\n\n## 7.2 场地\n\n空旷。\n',
    );
    assert.ok(pairing);
    const [requirement] = pairing.requirements;
    const [test, free] = pairing.tests;
    assert.ok(requirement && test && free);
    assert.deepEqual(pairing.testsOf(requirement), pairing.pairs);
    assert.deepEqual(pairing.requirementsOf(test), pairing.pairs);
    assert.deepEqual(pairing.requirementsOf(free), []);
  });
  it('knows what another standard tests, by the row that cites it', () => {
    const pairing = pairingOf(
      '# 6 要求\n\n## 6.1 甲醛\n\n应少。\n\n# 7 试验方法\n\n## 7.5 场地\n\n空旷。\n\n# 8 检验规则\n\n| 项目 | 要求条款 | 方法 | 型式检验 |\n| --- | --- | --- | --- |\n| 甲醛 | 6.1 | GB/T 2912.1 | √ |\n',
    );
    assert.deepEqual(
      [...(pairing?.elsewhere ?? [])].map(({ key }) => key),
      ['6.1'],
    );
  });
  it('and whether a test holds for the chapter as a whole', () =>
    assert.equal(
      pairingOf('# 6 要求\n\n## 6.1 甲醛\n\n应少。\n\n# 7 试验方法\n\n## 7.1 型式试验\n\n按第6章的规定逐项检验。\n')
        ?.wholesale,
      true,
    ));
});

describeCorpus('T/ZZB 1064—2019', () => {
  it('has a test for every requirement, and a requirement for every test', () => {
    const pairing = pairsOf(buildFacts(corpusDraft('standards/T_ZZB_1064-2019.md')));
    assert.equal(pairing?.requirements.length, 18);
    // Its table says 6.8 振动（正弦） - 7.8 振动强度.
    assert.deepEqual(
      told(pairing).filter((pair) => pair.startsWith('6.8')),
      ['6.8 - 7.8: table, certain'],
    );
    assert.ok(pairing.requirements.every((requirement) => pairing.testsOf(requirement).length === 1));
    assert.ok(pairing.tests.every((test) => pairing.requirementsOf(test).length > 0));
  });
});
