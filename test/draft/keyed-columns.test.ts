/** A column about words that the draft gives: read again only where a block or the words are others. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import { keyedColumn } from '../../server/src/draft/columns.ts';
import type { Draft } from '../../server/src/draft/draft.ts';
import { readSource } from '../../server/src/source/read.ts';

function draftOf(text: string, previous?: Draft): Draft {
  return buildDraft([readSource('a.md', text, previous?.documents[0])], undefined, previous);
}

describe('A column about words of the draft', () => {
  const read: string[] = [];
  const column = keyedColumn(
    (key) => key.split('\n'),
    ({ text }, words) => {
      read.push(text);
      return words.filter((word) => text.includes(word)).join('、');
    },
  );
  const first = draftOf('电机应接地。\n\n水泵应接地。\n');

  it('says of each block what it has of the words', () => {
    assert.deepEqual(column(first.passages, '电机\n水泵'), ['电机', '水泵']);
  });

  it('reads only the edited block again while the words are the same', () => {
    column(first.passages, '电机\n水泵');
    read.length = 0;
    const next = draftOf('电机应接地。\n\n水泵和电机应接地。\n', first);
    assert.deepEqual(column(next.passages, '电机\n水泵'), ['电机', '电机、水泵']);
    assert.deepEqual(read, ['水泵和电机应接地。']);
  });

  it('reads all blocks again for other words', () => {
    assert.deepEqual(column(first.passages, '接地'), ['接地', '接地']);
    assert.deepEqual(column(first.passages, '水泵'), ['', '水泵']);
  });
});
