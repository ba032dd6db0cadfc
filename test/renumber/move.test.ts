/** Moving a clause, and giving it another number. */
import assert from 'node:assert/strict';
import { canMove, type Direction, moveClause } from '../../server/src/renumber/move.ts';
import { renameNumber } from '../../server/src/renumber/rename.ts';
import { edited, factsOf, paragraphs } from './renumbered.ts';

const HEAD = ['# 1 范围', '本文件规定了要求。', '# 2 要求'];
const TEXT = paragraphs(
  ...HEAD,
  '## 2.1 甲',
  '见2.3。',
  '## 2.2 乙',
  '见2.2.2。',
  '### 2.2.1 子',
  '见2.1。',
  '### 2.2.2 丑',
  '见2.2.1。',
  '## 2.3 丙',
  '见2.2。',
);

function moved(key: string, direction: Direction, text = TEXT): string | undefined {
  const facts = factsOf(text);
  const clause = facts.draft.clauses.find((one) => one.key === key);
  assert.ok(clause);
  return moveClause(facts, clause, direction)?.texts[0];
}

describe('A clause', () => {
  it('moves up with all that is in it', () => {
    assert.equal(
      moved('2.2', 'up'),
      paragraphs(
        ...HEAD,
        '## 2.1 乙',
        '见2.1.2。',
        '### 2.1.1 子',
        '见2.2。',
        '### 2.1.2 丑',
        '见2.1.1。',
        '## 2.2 甲',
        '见2.3。',
        '## 2.3 丙',
        '见2.1。',
      ),
    );
  });
  it('moves down, also to the end of the text', () => {
    assert.equal(
      moved('2.2', 'down'),
      paragraphs(
        ...HEAD,
        '## 2.1 甲',
        '见2.2。',
        '## 2.2 丙',
        '见2.3。',
        '## 2.3 乙',
        '见2.3.2。',
        '### 2.3.1 子',
        '见2.1。',
        '### 2.3.2 丑',
        '见2.3.1。',
      ),
    );
  });
  it('moves up and down again without a trace', () => {
    assert.equal(moved('2.1', 'down', moved('2.2', 'up')), moved('2.2', 'up') && TEXT);
  });
  it('comes up a level, and takes those behind it along', () => {
    assert.equal(
      moved('2.2.1', 'promote'),
      paragraphs(
        ...HEAD,
        '## 2.1 甲',
        '见2.4。',
        '## 2.2 乙',
        '见2.3.1。',
        '## 2.3 子',
        '见2.1。',
        '### 2.3.1 丑',
        '见2.3。',
        '## 2.4 丙',
        '见2.2。',
      ),
    );
  });
  it('goes down a level, into the clause before it', () => {
    assert.equal(
      moved('2.3', 'demote'),
      paragraphs(
        ...HEAD,
        '## 2.1 甲',
        '见2.2.3。',
        '## 2.2 乙',
        '见2.2.2。',
        '### 2.2.1 子',
        '见2.1。',
        '### 2.2.2 丑',
        '见2.2.1。',
        '### 2.2.3 丙',
        '见2.2。',
      ),
    );
  });
  it('comes up again where it was', () => {
    assert.equal(moved('2.2.3', 'promote', moved('2.3', 'demote')), TEXT);
  });
  it('goes nowhere where there is no place for it', () => {
    const { draft } = factsOf(TEXT);
    const can = (key: string, direction: Direction): boolean => {
      const clause = draft.clauses.find((one) => one.key === key);
      return clause !== undefined && canMove(clause, direction, draft);
    };
    assert.equal(can('2.1', 'up'), false);
    assert.equal(can('2.3', 'down'), false);
    assert.equal(can('2.1', 'demote'), false);
    assert.equal(can('2', 'promote'), false);
    assert.equal(can('2.1', 'down'), true);
  });
  it('as an annex changes its letter with all that has it', () => {
    const text = paragraphs(
      ...HEAD,
      '见附录A、B.1。',
      '# 附录A（规范性）甲',
      '## A.1 子',
      '子。',
      '# 附录B（规范性）乙',
      '## B.1 丑',
      '见A.1。',
    );
    assert.equal(
      moved('A', 'down', text),
      paragraphs(
        ...HEAD,
        '见附录B、A.1。',
        '# 附录A（规范性）乙',
        '## A.1 丑',
        '见B.1。',
        '# 附录B（规范性）甲',
        '## B.1 子',
        '子。',
      ),
    );
  });
  it('whose move changes what a range means is reported', () => {
    const text = paragraphs(...HEAD, '## 2.1 甲', '甲。', '## 2.2 乙', '乙。', '## 2.3 丙', '见2.1～2.2。');
    const facts = factsOf(text);
    const clause = facts.draft.clauses.find((one) => one.key === '2.1');
    assert.ok(clause);
    assert.equal(moveClause(facts, clause, 'down')?.problems.length, 1);
  });
});

describe('A new number', () => {
  const renamed = (key: string, written: string, text = TEXT): string => {
    const facts = factsOf(text);
    const clause = facts.draft.clauses.find((one) => one.key === key);
    assert.ok(clause);
    const result = renameNumber(facts, clause, written, facts);
    return 'zh' in result ? result.zh : edited(facts, result);
  };
  it('for a clause shifts what stands behind it, and every mention follows', () => {
    assert.equal(renamed('2.2', '2.4'), TEXT.replaceAll('2.3', '2.5').replaceAll('2.2', '2.4'));
  });
  it('may close a gap', () => {
    const text = TEXT.replaceAll('2.3', '2.5');
    assert.equal(renamed('2.5', '2.3', text), TEXT);
  });
  it('may be written in part', () => {
    assert.equal(renamed('2.2', '4'), renamed('2.2', '2.4'));
  });
  it('is not given where another clause has it', () => {
    assert.match(renamed('2.2', '2.1'), /新编号应大于前一个编号“2\.1”/);
  });
  it('is not given in another chapter', () => {
    assert.match(renamed('2.2', '3.1'), /只能修改这一级的编号（2\.×）/);
    assert.match(renamed('2.2', '甲'), /只能修改这一级的编号/);
  });
  it('for an annex is a letter', () => {
    const text = paragraphs(...HEAD, '见附录A的A.1。', '# 附录A（规范性）甲', '## A.1 子', '子。');
    assert.equal(renamed('A', '附录B', text), text.replaceAll('附录A', '附录B').replaceAll('A.1', 'B.1'));
  });
});
