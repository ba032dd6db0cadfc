/**
 * The renumbering law (`docs/design.md`, section 8): renumbering is idempotent; a structure edit followed by renumbering
 * leaves every resolved mention at the same clause as before; mentions of other documents and older editions never
 * change. Over drafts that are generated, and over the real ones of the corpus.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import { buildDraft } from '../../server/src/draft/build.ts';
import type { Clause, Draft } from '../../server/src/draft/draft.ts';
import { buildFacts } from '../../server/src/facts/build.ts';
import type { Facts, Mention } from '../../server/src/facts/facts.ts';
import { passageOf } from '../../server/src/facts/labels.ts';
import { placeOf } from '../../server/src/facts/place.ts';
import { applyEdits } from '../../server/src/lint/fix.ts';
import { moveClause } from '../../server/src/renumber/move.ts';
import { renumber } from '../../server/src/renumber/renumber.ts';
import type { Renumbering } from '../../server/src/renumber/renumbering.ts';
import { readAgain, readSource } from '../../server/src/source/read.ts';
import { corpusDraft, corpusFiles, describeCorpus, driverAssistance } from '../corpus/corpus.ts';

const NEW = '新增的条';

/** The draft with other texts. */
function withTexts(draft: Draft, texts: readonly string[]): Facts {
  const documents = draft.documents.map((document, at) => readAgain(document, texts[at] as string));
  return buildFacts(buildDraft(documents, draft.profile));
}

function textsOf({ draft }: Facts): string[] {
  return draft.documents.map(({ text }) => text);
}

function textsAfter({ draft }: Facts, { edits }: Pick<Renumbering, 'edits'>): string[] {
  return draft.documents.map(({ text }, at) => applyEdits(text, at, edits));
}

/** The lines of a new clause in the writing of the one it is put before, with the number of that one. */
function newClause(
  clause: Clause,
  draft: Draft,
): { readonly document: number; readonly at: number; readonly text: string } {
  const { heading, label } = clause;
  const { text } = draft.documents[heading.document] as { readonly text: string };
  const at = text.lastIndexOf('\n', heading.offset + heading.block.start - 1) + 1;
  const { end } = placeOf({ passage: heading, cell: undefined, start: 0, end: label?.numberEnd ?? 0 });
  const head = text.slice(at, end);
  const gap = /^[ \u3000.、]*/.exec(text.slice(end))?.[0] || ' ';
  return { document: heading.document, at, text: `${head}${head.includes('**') ? '** ' : gap}${NEW}\n\n` };
}

function inserted(facts: Facts, clause: Clause): Facts {
  const { document, at, text } = newClause(clause, facts.draft);
  return withTexts(
    facts.draft,
    textsOf(facts).map((one, index) => (index === document ? one.slice(0, at) + text + one.slice(at) : one)),
  );
}

function takenOut(facts: Facts): Facts {
  return withTexts(
    facts.draft,
    textsOf(facts).map((text) => text.replace(new RegExp(`^.*${NEW}\\n\\n`, 'm'), '')),
  );
}

/** What each mention leads to, in document order: the passage and the item, moved on where `from` and what follows were. */
function targets({ mentions }: Facts, from = Number.POSITIVE_INFINITY): string[] {
  const moved = (index: number): number => (index >= from ? index + 1 : index);
  return mentions.map(({ resolution }: Mention) => {
    if (resolution.to !== 'label') return resolution.to;
    const { labelled, item } = resolution;
    const passage = passageOf(labelled);
    return `${labelled.kind} ${moved(passage.index)}${item ? ` ${moved(item.passage.index)}` : ''}`;
  });
}

/** Puts a clause in before `clause`, renumbers, compares, takes it out again, renumbers, compares. */
function holdsFor(facts: Facts, clause: Clause): void {
  const edit = inserted(facts, clause);
  const there = renumber(edit, { before: facts, scope: 'edit' });
  const renumbered = withTexts(edit.draft, textsAfter(edit, there));
  assert.deepEqual(there.problems, []);
  assert.deepEqual(targets(renumbered), targets(facts, clause.heading.index));
  const back = takenOut(renumbered);
  const again = renumber(back, { before: renumbered, scope: 'edit' });
  assert.deepEqual(textsAfter(back, again), textsOf(facts));
}

function numberedClauses({ draft }: Facts): readonly Clause[] {
  return draft.clauses.filter(
    ({ kind, label }) => kind === 'clause' && label !== undefined && label.slips.length === 0,
  );
}

function factsOf(text: string): Facts {
  return buildFacts(buildDraft([readSource('draft.md', text)], 'gb-t-1.1'));
}

/** The text of a draft of chapters, clauses to three levels, items and tables, with mentions of what is there and of what is not. */
const drafts = fc
  .array(fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((shape) => {
    const numbers: string[] = [];
    for (const [chapter, clauses] of shape.entries()) {
      for (const [at, below] of clauses.entries()) {
        numbers.push(`${chapter + 2}.${at + 1}`);
        for (const index of below.keys()) numbers.push(`${chapter + 2}.${at + 1}.${index + 1}`);
      }
    }
    const number = fc.constantFrom(...numbers);
    const sentence = fc.oneof(
      number.map((one) => `应符合${one}的规定。`),
      fc.tuple(number, number).map(([a, b]) => `见${a}和${b}。`),
      number.map((one) => `按${one} b)进行。`),
      fc.tuple(number, number).map(([a, b]) => `更改了尺寸（见${a}，2009年版的${b}）。`),
      number.map((one) => `按GB/T 7345—2008中${one}的规定。`),
      fc.constantFrom('见第2章。', '长2.2 mm。', '应光滑。', '见表1。', '见9.9。'),
    );
    return fc.array(sentence, { minLength: numbers.length, maxLength: numbers.length }).map((sentences) => {
      const lines = ['# 1 范围', '本文件规定了要求。'];
      let next = 0;
      let table = 0;
      for (const [chapter, clauses] of shape.entries()) {
        lines.push(`# ${chapter + 2} 第${chapter + 2}部`);
        for (const [at, below] of clauses.entries()) {
          lines.push(`## ${chapter + 2}.${at + 1} 条${next}`, sentences[next++] as string, 'a) 甲；', 'b) 乙。');
          for (const [index, tables] of below.entries()) {
            lines.push(`### ${chapter + 2}.${at + 1}.${index + 1} 条${next}`, sentences[next++] as string);
            if (tables === 3) lines.push(`表${++table}　表`, '| 甲 |\n| --- |\n| 1 |');
          }
        }
      }
      return `${lines.join('\n\n')}\n`;
    });
  });

describe('The renumbering law', () => {
  it('a clause put in anywhere, and taken out again', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (text, at) => {
        const facts = factsOf(text);
        // What leads nowhere may come to lead somewhere; then it is marked, and the author is told.
        fc.pre(facts.mentions.every(({ resolution, target }) => resolution.to !== 'nothing' || target.key === '9.9'));
        const clauses = numberedClauses(facts);
        holdsFor(facts, clauses[at % clauses.length] as Clause);
      }),
      { numRuns: 150 },
    );
  });
  it('renumbering twice is renumbering once', () => {
    fc.assert(
      fc.property(drafts, fc.array(fc.tuple(fc.nat(), fc.nat(9)), { maxLength: 4 }), (draft, changes) => {
        // Numbers of headings changed at random: gaps, duplicates, strays.
        let text = draft;
        for (const [at, digit] of changes) {
          const headings = [...text.matchAll(/^#{2,3} [\d.]*(\d) /gm)];
          const heading = headings[at % headings.length];
          if (!heading) continue;
          const end = heading.index + heading[0].length - 1;
          text = text.slice(0, end - 1) + digit + text.slice(end);
        }
        const typed = factsOf(text);
        const once = withTexts(typed.draft, textsAfter(typed, renumber(typed)));
        const twice = textsAfter(once, renumber(once));
        assert.deepEqual(twice, textsOf(once));
      }),
      { numRuns: 150 },
    );
  });
  it('a clause moved up and down again is where it was', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (text, at) => {
        const facts = factsOf(text);
        const clauses = numberedClauses(facts).filter(({ level }) => level > 1);
        const clause = clauses[at % clauses.length] as Clause;
        const up = moveClause(facts, clause, 'up');
        if (!up) return;
        const moved = withTexts(facts.draft, up.texts);
        const there = moved.draft.clauses.find(({ title }) => title === clause.title);
        assert.ok(there);
        assert.deepEqual(moveClause(moved, there, 'down')?.texts, textsOf(facts));
      }),
      { numRuns: 60 },
    );
  });
});

describeCorpus('The renumbering law on real documents', () => {
  const assistance = driverAssistance();
  const standards = corpusFiles('standards').filter((file) => !assistance.includes(file));
  for (const files of [assistance, ...standards.map((file) => [file])]) {
    it(files[0] as string, () => {
      const facts = buildFacts(corpusDraft(...files));
      const clauses = numberedClauses(facts);
      // Every run of the fuzzer puts its clauses in at other places.
      const picked = fc.sample(fc.nat(clauses.length - 1), 3);
      for (const at of picked) holdsFor(facts, clauses[at] as Clause);
    });
  }
});
