/**
 * Findings that the author has put aside in the text itself:
 *
 *     <!-- zhunsheng-disable-next-line clause-sequence: 沿用上一版的编号 -->
 *     <!-- zhunsheng-disable table-sequence -->  …  <!-- zhunsheng-enable table-sequence -->
 *     <!-- zhunsheng-disable-file reference-order -->
 *
 * Without a rule's name a comment means all rules; what follows a colon is the reason.
 */
import type { Draft, Passage } from '../draft/draft.ts';
import { type Place, placeOf } from '../facts/place.ts';
import { type Bilingual, type Finding, say, wholeSpan } from '../rules/rule.ts';

const DIRECTIVE = /^zhunsheng-(disable-next-line|disable-file|disable|enable)(?:\s+([^:：]*))?(?:[:：]([^]*))?$/;

interface Stretch {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  /** Empty: all rules. */
  readonly rules: readonly string[];
}

/** A directive that cannot be understood: an unknown verb or an unknown rule. */
export interface WrongDirective {
  readonly place: Place;
  readonly message: Bilingual;
}

export interface Suppressions {
  readonly wrong: readonly WrongDirective[];
  suppresses(finding: Finding): boolean;
}

/** Reads the directives of a draft. `known` are the ids of all rules. */
export function readSuppressions(draft: Draft, known: ReadonlySet<string>): Suppressions {
  const stretches: Stretch[] = [];
  const wrong: WrongDirective[] = [];
  const open: { passage: Passage; rules: readonly string[] }[] = [];
  for (const passage of draft.passages) {
    if (passage.role !== 'comment' || !passage.block.text.startsWith('zhunsheng-')) continue;
    const at = placeOf(wholeSpan(passage));
    const match = DIRECTIVE.exec(passage.block.text);
    if (!match) {
      wrong.push({ place: at, message: say('无法识别的准绳指令', 'this Zhunsheng directive is not understood') });
      continue;
    }
    const rules = (match[2] ?? '').split(/[\s,，、]+/).filter((name) => name !== '');
    for (const name of rules) {
      if (known.has(name)) continue;
      wrong.push({ place: at, message: say(`没有名为“${name}”的规则`, `there is no rule "${name}"`) });
    }
    const { document } = passage;
    const whole = (draft.documents[document] as { text: string }).text.length;
    switch (match[1]) {
      case 'disable-file':
        stretches.push({ document, start: 0, end: whole, rules });
        break;
      case 'disable-next-line': {
        const next = nextPassage(draft, passage);
        if (next) stretches.push({ document, ...extent(next), rules });
        break;
      }
      case 'disable':
        open.push({ passage, rules });
        break;
      default:
        close(open, passage, rules, stretches);
    }
  }
  for (const { passage, rules } of open) {
    const whole = (draft.documents[passage.document] as { text: string }).text.length;
    stretches.push({ document: passage.document, start: placeOf(wholeSpan(passage)).start, end: whole, rules });
  }
  return {
    wrong,
    suppresses: (finding) =>
      stretches.some(
        ({ document, start, end, rules }) =>
          finding.place.document === document &&
          finding.place.start >= start &&
          finding.place.start <= end &&
          (rules.length === 0 || rules.includes(finding.rule)),
      ),
  };
}

function close(
  open: { passage: Passage; rules: readonly string[] }[],
  passage: Passage,
  rules: readonly string[],
  stretches: Stretch[],
): void {
  const at = open.findLastIndex(
    (other) =>
      other.passage.document === passage.document && (rules.length === 0 || other.rules.join() === rules.join()),
  );
  const start = open.splice(at, at < 0 ? 0 : 1)[0];
  if (!start) return;
  const from = placeOf(wholeSpan(start.passage)).start;
  stretches.push({
    document: passage.document,
    start: from,
    end: placeOf(wholeSpan(passage)).start,
    rules: start.rules,
  });
}

function nextPassage(draft: Draft, passage: Passage): Passage | undefined {
  return draft.passages
    .slice(passage.index + 1, passage.index + 10)
    .find((next) => next.role !== 'comment' && next.role !== 'layout' && next.document === passage.document);
}

function extent(passage: Passage): { start: number; end: number } {
  return { start: passage.offset + passage.block.start, end: passage.offset + passage.block.end };
}
