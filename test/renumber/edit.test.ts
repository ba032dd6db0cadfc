/** Numbers follow an edit: every mention keeps its meaning, and what was not touched stays. */
import assert from 'node:assert/strict';
import { paragraphs, renumbered } from './renumbered.ts';

const HEAD = ['# 1 范围', '本文件规定了要求。', '# 2 要求'];
const BEFORE = paragraphs(
  ...HEAD,
  '## 2.1 甲',
  '见2.2～2.4。',
  '## 2.2 乙',
  '见2.3 b)和2.4。',
  '## 2.3 丙',
  'a) 子；',
  'b) 丑。',
  '## 2.4 丁',
  '见2.2。',
);

function follow(text: string, before = BEFORE): ReturnType<typeof renumbered> {
  return renumbered(text, { before, scope: 'edit' });
}

describe('An edit and the numbers', () => {
  it('leaves a gap alone that was there before, among items too', () => {
    const list = '应符合下列要求：\n\na) 平整；\n\nc) 光滑。\n\n# ';
    const before = `# 1 范围\n\n# 2 要求\n\n${list}3 试验\n`;
    const typed = `# 1 范围\n\n# 2 分类\n\n# 2 要求\n\n${list}3 试验\n`;
    const { text } = renumbered(typed, { before, scope: 'edit' });
    assert.equal(text, `# 1 范围\n\n# 2 分类\n\n# 3 要求\n\n${list}4 试验\n`);
  });

  it('a clause put in before another one pushes it on, and takes no mention from it', () => {
    const { text, problems } = follow(BEFORE.replace('## 2.2 乙', '## 2.2 新\n\n新。\n\n## 2.2 乙'));
    assert.equal(
      text,
      paragraphs(
        ...HEAD,
        '## 2.1 甲',
        '见2.3～2.5。',
        '## 2.2 新',
        '新。',
        '## 2.3 乙',
        '见2.4 b)和2.5。',
        '## 2.4 丙',
        'a) 子；',
        'b) 丑。',
        '## 2.5 丁',
        '见2.3。',
      ),
    );
    assert.deepEqual(problems, []);
  });
  it('taking it out again gives the text back', () => {
    const put = follow(BEFORE.replace('## 2.2 乙', '## 2.2 新\n\n新。\n\n## 2.2 乙')).text;
    assert.equal(follow(put.replace('## 2.2 新\n\n新。\n\n', ''), put).text, BEFORE);
  });
  it('a clause put in at the end shifts nothing', () => {
    const text = `${BEFORE}\n## 2.5 新\n\n见2.2。\n`;
    assert.equal(follow(text).text, text);
  });
  it('an item put in pushes those behind it on', () => {
    const { text } = follow(BEFORE.replace('b) 丑', 'b) 新；\n\nb) 丑'));
    assert.equal(text, BEFORE.replace('b) 丑', 'b) 新；\n\nc) 丑').replace('2.3 b)', '2.3 c)'));
  });
  it('marks the mentions of a clause that was taken out, and reports them', () => {
    const { text, problems } = follow(BEFORE.replace('## 2.2 乙\n\n见2.3 b)和2.4。\n\n', ''));
    assert.equal(
      text,
      paragraphs(
        ...HEAD,
        '## 2.1 甲',
        '见〔原2.2～2.4〕。',
        '## 2.2 丙',
        'a) 子；',
        'b) 丑。',
        '## 2.3 丁',
        '见〔原2.2〕。',
      ),
    );
    assert.deepEqual(problems, [
      '9: “2.2”所指已删除，其编号现属别处，故标为“〔原2.2～2.4〕”，请改正',
      '19: “2.2”所指已删除，其编号现属别处，故标为“〔原2.2〕”，请改正',
    ]);
  });
  it('marks the mention of an item that was taken out', () => {
    const { text } = follow(BEFORE.replace('b) 丑。', 'b) 新。'.replace('新', '丑')).replace('a) 子；\n\n', ''));
    assert.match(text, /见2\.3 a\)和2\.4/);
  });
  it('leaves a mention of what was taken out as it is while nothing else has its number', () => {
    const { text, problems } = follow(BEFORE.replace('## 2.4 丁\n\n见2.2。\n', ''));
    assert.equal(text, BEFORE.replace('## 2.4 丁\n\n见2.2。\n', ''));
    assert.deepEqual(problems, ['9: “2.4”所指已删除，请改正', '13: “2.4”所指已删除，请改正']);
  });
  it('keeps gaps that were there before', () => {
    const before = paragraphs(
      ...HEAD,
      '## 2.1 甲',
      '甲。',
      '## 2.4 乙',
      '见2.4。',
      '# 3 试验',
      '## 3.1 丙',
      '丙。',
      '## 3.3 丁',
      '见3.3。',
    );
    const typed = before.replace('## 2.4 乙', '## 2.2 新\n\n新。\n\n## 2.4 乙');
    assert.equal(follow(typed, before).text, typed.replaceAll('2.4', '2.5'));
  });
  it('moves a clause with its mentions when its text was moved by hand', () => {
    const moved = paragraphs(
      ...HEAD,
      '## 2.1 甲',
      '见2.2～2.4。',
      '## 2.3 丙',
      'a) 子；',
      'b) 丑。',
      '## 2.2 乙',
      '见2.3 b)和2.4。',
      '## 2.4 丁',
      '见2.2。',
    );
    const { text } = follow(moved);
    assert.equal(
      text,
      paragraphs(
        ...HEAD,
        '## 2.1 甲',
        '见2.3～2.4。',
        '## 2.2 丙',
        'a) 子；',
        'b) 丑。',
        '## 2.3 乙',
        '见2.2 b)和2.4。',
        '## 2.4 丁',
        '见2.3。',
      ),
    );
  });
  it('takes numbers that were changed by hand as they are meant', () => {
    const typed = BEFORE.replace('## 2.2 乙', '## 2.2 新\n\n新。\n\n## 2.3 乙').replace('## 2.3 丙', '## 2.4 丙');
    assert.equal(
      follow(typed).text,
      paragraphs(
        ...HEAD,
        '## 2.1 甲',
        '见2.3～2.5。',
        '## 2.2 新',
        '新。',
        '## 2.3 乙',
        '见2.4 b)和2.5。',
        '## 2.4 丙',
        'a) 子；',
        'b) 丑。',
        '## 2.5 丁',
        '见2.3。',
      ),
    );
  });
  it('a paragraph that loses the number before it is still a clause', () => {
    const before = paragraphs(...HEAD, '2.1 外观应光滑。', '2.2 尺寸应合适，见2.3。', '2.3 质量应合格，按2.2的规定。');
    const { text } = follow(before.replace('2.1 外观应光滑。\n\n', ''), before);
    assert.equal(text, paragraphs(...HEAD, '2.1 尺寸应合适，见2.2。', '2.2 质量应合格，按2.1的规定。'));
  });
  it('a reference written ahead means what was written for it', () => {
    const before = paragraphs(...HEAD, '## 2.1 甲', '见2.3。', '## 2.2 乙', '乙。');
    const typed = `${before}\n## 2.3 丙\n\n丙。\n`;
    assert.deepEqual(follow(typed, before), { text: typed, problems: [], changes: [] });
  });
});
