/** The profile in the front matter. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { setProfile } from '../../server/src/language/set-profile.ts';

/** The texts of the files after the profile is set; null where it cannot be. */
function textsAfter(texts: readonly string[], name = 'a.md'): string[] | null {
  const documents = texts.map((text, at) => TextDocument.create(`file:///${at}${name}`, '', 1, text));
  const edit = setProfile(documents, 'group-standard');
  return edit && documents.map((document) => TextDocument.applyEdits(document, edit.changes?.[document.uri] ?? []));
}

describe('The profile of a document', () => {
  for (const [name, before, changed] of [
    ['is put on top of it', '# 1 范围\n', '---\nprofile: group-standard\n---\n\n# 1 范围\n'],
    ['is put on top of an empty one', '', '---\nprofile: group-standard\n---\n\n'],
    ['keeps to the line ends', '# 1 范围\r\n\r\n', '---\r\nprofile: group-standard\r\n---\r\n\r\n# 1 范围\r\n\r\n'],
    [
      'is put into the front matter, which stays as it is',
      '---\ntitle:   "电水壶" # 暂定\n---\n# 1 范围\n',
      '---\nprofile: group-standard\ntitle:   "电水壶" # 暂定\n---\n# 1 范围\n',
    ],
    [
      'takes the place of another one',
      '---\r\ntitle: 电水壶\r\nprofile:  policy # 待定\r\n---\r\n',
      '---\r\ntitle: 电水壶\r\nprofile:  group-standard # 待定\r\n---\r\n',
    ],
    ['may be called 类型', '---\n类型: "policy"\n---\n', '---\n类型: group-standard\n---\n'],
    ['may have been left open', '---\nprofile:\ntitle: 甲\n---\n', '---\nprofile: group-standard\ntitle: 甲\n---\n'],
  ] as const) {
    it(name, () => assert.deepEqual(textsAfter([before]), [changed]));
  }
  it('is set in the file whose front matter counts, otherwise in the first', () => {
    assert.deepEqual(textsAfter(['# 1 范围\n', '---\nprofile: law\n---\n']), [
      '# 1 范围\n',
      '---\nprofile: group-standard\n---\n',
    ]);
    assert.deepEqual(textsAfter(['# 1 范围\n', '# 2 要求\n']), [
      '---\nprofile: group-standard\n---\n\n# 1 范围\n',
      '# 2 要求\n',
    ]);
  });
  it('is not set in plain text, nor in front matter that nobody can read', () => {
    assert.equal(textsAfter(['1 范围\n'], 'a.txt'), null);
    assert.equal(textsAfter(['---\ntitle: [甲\n---\n# 1 范围\n']), null);
  });
});
