/** Code actions on the list of normative references. */
import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/language/code-actions.ts';
import { openDraft, withoutCursor } from './open-draft.ts';

const FORM = { locale: 'zh', related: true, tags: true } as const;

function actionsAt(typed: string, languageId?: string): readonly CodeAction[] {
  const { analysis, cursor } = openDraft(typed, languageId);
  return codeActions(analysis, { start: cursor, end: cursor }, undefined, FORM);
}

function titlesAt(typed: string, languageId?: string): string[] {
  return actionsAt(typed, languageId)
    .map(({ title }) => title)
    .filter((title) => !title.includes('忽略规则'));
}

/** The text after the action with this title. */
function textAfter(typed: string, title: string, languageId?: string): string {
  const action = actionsAt(typed, languageId).find((one) => one.title === title);
  assert.ok(action?.edit?.changes, `no action “${title}”, but ${titlesAt(typed, languageId).join('、')}`);
  const { analysis } = openDraft(typed, languageId);
  const { document } = analysis;
  return TextDocument.applyEdits(document, action.edit.changes[document.uri] ?? []);
}

const LEAD_IN =
  '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。';

function draft(list: string, text: string): string {
  return `# 1 范围\n\n本文件规定了电水壶的要求。\n\n# 2 规范性引用文件\n\n${list}\n\n# 3 要求\n\n${text}\n`;
}

describe('Listing a cited standard', () => {
  const add = '将“GB/T 755—2019”列入规范性引用文件（名称待填）';
  const cites = '应符合GB/T‸ 755—2019的规定。';
  const list = 'GB/T 191　包装储运图示标志\n\nGB/T 2828.1　计数抽样检验程序';
  it('puts it where it belongs, with a name that the drafter has to fill in', () => {
    const typed = draft(`${LEAD_IN}\n\n${list}`, cites);
    assert.equal(textAfter(typed, add), withoutCursor(typed).replace('标志\n\n', '标志\n\nGB/T 755—2019　××××\n\n'));
  });
  it('puts it before and behind all others', () => {
    const first = draft(list, '应符合GB/T‸ 100的规定。');
    assert.equal(
      textAfter(first, '将“GB/T 100”列入规范性引用文件（名称待填）'),
      withoutCursor(first).replace('GB/T 191', 'GB/T 100　××××\n\nGB/T 191'),
    );
    const last = draft(list, '应符合JB/T‸ 8896的规定。');
    assert.equal(
      textAfter(last, '将“JB/T 8896”列入规范性引用文件（名称待填）'),
      withoutCursor(last).replace('检验程序', '检验程序\n\nJB/T 8896　××××'),
    );
  });
  it('is not led astray by an entry that stands wrong', () => {
    const typed = draft(`${list}\n\nJB/T 8896　机器人\n\nGB/T 192　标志`, cites);
    assert.equal(
      textAfter(typed, add),
      withoutCursor(typed).replace('图示标志\n\n', '图示标志\n\nGB/T 755—2019　××××\n\n'),
    );
  });
  it('takes the marks and the gaps of its neighbours', () => {
    const bullets = draft('- GB/T 191　包装储运图示标志\n- GB/T 2828.1　计数抽样检验程序', cites);
    assert.equal(textAfter(bullets, add), withoutCursor(bullets).replace('标志\n', '标志\n- GB/T 755—2019　××××\n'));
    const crlf = draft(list, cites).replaceAll('\n', '\r\n');
    assert.ok(textAfter(crlf, add).includes('标志\r\n\r\nGB/T 755—2019　××××\r\n\r\nGB/T 2828.1'));
  });
  it('keeps the name of a listed document together', () => {
    const plain =
      '1 范围\n本文件规定了要求。\n2 规范性引用文件\n　　GB/T 191　包装储运\n图示标志\n　　GB/T 2828.1　抽样\n3 要求\n应符合GB/T‸ 755—2019的规定。\n';
    assert.equal(
      textAfter(plain, add, 'plaintext'),
      withoutCursor(plain).replace('图示标志\n', '图示标志\n　　GB/T 755—2019　××××\n'),
    );
  });
  it('knows the name that the text gives, and that of another edition in the bibliography', () => {
    const named = draft(list, '应符合GB/T‸ 755—2019《旋转电机　定额和性能》的规定。');
    assert.ok(
      textAfter(named, '将“GB/T 755—2019”列入规范性引用文件').includes('\n\nGB/T 755—2019　旋转电机　定额和性能\n\n'),
    );
    const before = draft(list, '应符合《旋转电机　定额和性能》（GB/T‸ 755—2019）的规定。');
    assert.ok(
      textAfter(before, '将“GB/T 755—2019”列入规范性引用文件').includes('\n\nGB/T 755—2019　旋转电机　定额和性能\n\n'),
    );
    const bibliography = `${draft(list, cites)}\n# 参考文献\n\n[1] GB/T 755—2008　旋转电机　定额和性能（IEC 60034-1:2004，IDT）\n`;
    assert.ok(
      textAfter(bibliography, '将“GB/T 755—2019”列入规范性引用文件').includes(
        '\n\nGB/T 755—2019　旋转电机　定额和性能\n\n',
      ),
    );
  });
  it('leaves a rule across the page behind the list', () => {
    const typed = draft(`${list}\n\n---`, '应符合JB/T‸ 8896的规定。');
    assert.equal(
      textAfter(typed, '将“JB/T 8896”列入规范性引用文件（名称待填）'),
      withoutCursor(typed).replace('检验程序', '检验程序\n\nJB/T 8896　××××'),
    );
  });
  it('takes the place of the sentence that there are no references', () => {
    const typed = draft('本文件没有规范性引用文件。', cites);
    assert.equal(
      textAfter(typed, add),
      withoutCursor(typed).replace('本文件没有规范性引用文件。', `${LEAD_IN}\n\nGB/T 755—2019　××××`),
    );
  });
  it('follows a lead-in that has no entries yet', () => {
    const typed = draft(LEAD_IN, cites);
    assert.equal(textAfter(typed, add), withoutCursor(typed).replace(LEAD_IN, `${LEAD_IN}\n\nGB/T 755—2019　××××`));
  });
  it('follows the lead-in of a plain text with its indentation', () => {
    const typed = `1 范围\n  本文件规定了要求。\n2 规范性引用文件\n  下列文件中的内容通过文中的规范性引用而构成本文件\n必不可少的条款。\n3 要求\n  ${cites}\n`;
    assert.equal(
      textAfter(typed, add, 'plaintext'),
      withoutCursor(typed).replace('的条款。\n', '的条款。\n  GB/T 755—2019　××××\n'),
    );
  });
  it('is not offered for what is listed, for what is only cited for information, and without the chapter', () => {
    assert.deepEqual(titlesAt(draft(list, '应符合GB/T‸ 191的规定。')), []);
    assert.deepEqual(titlesAt(draft(list, '更多信息见GB/T‸ 755。')), []);
    assert.deepEqual(titlesAt('# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n应符合GB/T‸ 755的规定。\n'), []);
  });
});

describe('Listing a standard that is cited for information', () => {
  const add = '将“GB/T 4797.1”列入参考文献（名称待填）';
  const typed = draft('GB/T 191　标志', '应符合GB/T 191的规定，更多信息见GB/T‸ 4797.1。');
  it('puts it behind the bibliography, with the next number', () => {
    const bibliography = `${typed}\n# 参考文献\n\n[1] GB/T 4798　环境\n\n[2]　国家药典\n`;
    assert.equal(textAfter(bibliography, add), `${withoutCursor(bibliography).trimEnd()}\n\n[3]　GB/T 4797.1　××××\n`);
  });
  it('takes the marks of entries that have no numbers', () => {
    const bibliography = `${typed}\n# 参考文献\n\n- GB/T 4798　环境\n- GB/T 4799　环境\n`;
    assert.equal(textAfter(bibliography, add), `${withoutCursor(bibliography)}- GB/T 4797.1　××××\n`);
  });
  it('is not offered where there is no bibliography', () => assert.deepEqual(titlesAt(typed), []));
});

describe('A number that is nearly a listed one', () => {
  it('can be corrected, where nothing else cites that', () => {
    const typed = draft('GB/T 191　标志\n\nGB/T 39265—2020　盲区监测系统', '应符合GB/T 191和GB/T‸ 39625—2020的规定。');
    assert.equal(textAfter(typed, '改为清单中的“GB/T 39265—2020”'), withoutCursor(typed).replace('39625', '39265'));
    const cited = typed.replace('的规定', '、GB/T 39265—2020的规定');
    assert.deepEqual(titlesAt(cited), ['将“GB/T 39625—2020”列入规范性引用文件（名称待填）']);
  });
});

describe('Taking an uncited standard out of the list', () => {
  it('takes its line and the gap', () => {
    const typed = draft(
      'GB/T 191　标志\n\nGB/T‸ 755　电机\n\nGB/T 2828.1　抽样',
      '应符合GB/T 191和GB/T 2828.1的规定。',
    );
    assert.equal(textAfter(typed, '从清单中删去“GB/T 755”'), withoutCursor(typed).replace('GB/T 755　电机\n\n', ''));
    const others = draft('GB/T‸ 755　电机\n\nGB XXXXX　电水壶\n\n中华人民共和国药典', '应完好。');
    assert.equal(textAfter(others, '从清单中删去“GB/T 755”'), withoutCursor(others).replace('GB/T 755　电机\n\n', ''));
    const last = draft('GB/T 191　标志\n\nGB/T‸ 755　电机', '应符合GB/T 191的规定。');
    assert.equal(textAfter(last, '从清单中删去“GB/T 755”'), withoutCursor(last).replace('\n\nGB/T 755　电机', ''));
  });
});

describe('Sorting the list', () => {
  const sort = '按规定的顺序重排清单';
  const text = '应符合GB/T 191、GB/T 755、JB/T 8896的规定。';
  it('moves what belongs to an entry along: comments above, second lines, notes', () => {
    const b = 'JB/T 8896\n\n工业机器人';
    const a = '<!-- 待核对 -->\nGB/T 755　旋转电机\n\n注：含修改单。';
    const c = 'GB/T 191　标志';
    const typed = draft(`${LEAD_IN}\n\n‸${b}\n\n${a}\n\n${c}`, text);
    assert.equal(textAfter(typed, sort), withoutCursor(typed).replace(`${b}\n\n${a}\n\n${c}`, `${c}\n\n${a}\n\n${b}`));
  });
  it('leaves comments where they are that are about more than one entry', () => {
    const typed = draft(
      '<!-- zhunsheng-disable table-sequence -->\n\nJB/T 8896　工业‸机器人\n\n<!-- 以下待定 -->\n\n《计量法》\n\n**GB/T 191**　标志',
      text,
    );
    assert.equal(
      textAfter(typed, sort),
      draft(
        '<!-- zhunsheng-disable table-sequence -->\n\n**GB/T 191**　标志\n\n<!-- 以下待定 -->\n\n《计量法》\n\nJB/T 8896　工业机器人',
        text,
      ),
    );
  });
  it('leaves laws where they are, and equals in their order', () => {
    const typed = draft(
      '‸《定量包装商品计量监督管理办法》\n\nGB/T 755—2008　电机\n\nGB/T 755—2019　电机\n\nGB/T 191　标志',
      text,
    );
    assert.equal(
      textAfter(typed, sort),
      withoutCursor(typed).replace(
        'GB/T 755—2008　电机\n\nGB/T 755—2019　电机\n\nGB/T 191　标志',
        'GB/T 191　标志\n\nGB/T 755—2008　电机\n\nGB/T 755—2019　电机',
      ),
    );
  });
  it('keeps the marks that an entry has', () => {
    const typed = draft('- **JB/T 8896**　机器人\n- GB/T 755　*电机*\n- [GB/T‸ 191](a.md)　标志', text);
    assert.equal(
      textAfter(typed, sort),
      draft('- [GB/T 191](a.md)　标志\n- GB/T 755　*电机*\n- **JB/T 8896**　机器人', text),
    );
  });
  it('is offered once, and only in the list', () => {
    const list = 'JB/T 8896　机器人\n\nGB/T 755　电机\n\nGB/T 191　标志';
    assert.deepEqual(titlesAt(draft(list.replace('755', '‸755'), text)), [sort]);
    assert.deepEqual(titlesAt(draft(list.replace('JB', 'J‸B'), text)), [sort]);
    assert.deepEqual(titlesAt(draft(list, `应光‸滑。${text}`)), []);
    assert.deepEqual(titlesAt(draft('GB/T‸ 191　标志\n\nJB/T 8896　机器人', text)), []);
  });
  it('is not offered where text stands between the entries', () =>
    assert.deepEqual(
      titlesAt(draft('**JB/T‸ 8896**　机器人\n\n下列文件仅供参考：\n\nGB/T 191　标志\n\nGB/T 755　电机', text)),
      [],
    ));
  it('is not offered where a line may be an entry or the end of a name', () =>
    assert.deepEqual(titlesAt(draft('JB/T‸ 8896　机器人\n\n中华人民共和国药典\n\nGB/T 191　标志', text)), []));
});

describe('Years of list and text', () => {
  const list = (year: string): string => draft(`GB/T 191${year}　标志`, '');
  it('the text takes the year of the list, at this place or everywhere', () => {
    const typed = `${list('—2008')}\n应符合GB/T‸ 191的规定。\n\n按GB/T 191—2000的规定检验，并符合GB/T 191—2008。\n`;
    assert.deepEqual(titlesAt(typed), ['改为“GB/T 191—2008”', '文中2处都改为“GB/T 191—2008”']);
    assert.equal(
      textAfter(typed, '文中2处都改为“GB/T 191—2008”'),
      `${list('—2008')}\n应符合GB/T 191—2008的规定。\n\n按GB/T 191—2008的规定检验，并符合GB/T 191—2008。\n`,
    );
  });
  it('the text drops its years where the list has none, but not where it cites a place', () => {
    const typed = `${list('')}\n应符合GB/T‸ 191—2008的规定。\n`;
    assert.deepEqual(titlesAt(typed), ['清单中也注日期：GB/T 191—2008', '文中1处改为不注日期']);
    assert.equal(textAfter(typed, '文中1处改为不注日期'), `${list('')}\n应符合GB/T 191的规定。\n`);
    assert.deepEqual(titlesAt(`${list('')}\n应符合GB/T‸ 191—2008中5.2的规定。\n`), ['清单中也注日期：GB/T 191—2008']);
  });
  it('the list takes the year that all citations have', () => {
    const typed = `${list('—2000')}\n应符合GB/T‸ 191—2008的规定。\n\n按GB/T 191—2008检验。\n`;
    assert.equal(textAfter(typed, '清单改为2008年版'), withoutCursor(typed).replace('—2000', '—2008'));
    const undated = `${list('—2000')}\n应符合GB/T‸ 191的规定。\n`;
    assert.equal(textAfter(undated, '清单改为不注日期'), withoutCursor(undated).replace('—2000', ''));
    assert.deepEqual(titlesAt(`${list('—2000')}\n应符合GB/T‸ 191—2008的规定。\n\n按GB/T 191—2000检验。\n`), [
      '改为“GB/T 191—2000”',
    ]);
  });
  it('can be set from the list too', () => {
    const typed = `${list('—2000').replace('191', '‸191')}\n应符合GB/T 191—2008的规定。\n\n按GB/T 191—2008检验。\n`;
    assert.deepEqual(titlesAt(typed), ['文中2处都改为“GB/T 191—2000”', '清单改为2008年版']);
  });
});
