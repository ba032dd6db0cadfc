/** Giving one thing another number: it and what counts behind it move, and every mention goes along. */
import type { Facts } from '../facts/facts.ts';
import { type Bilingual, say } from '../rules/rule.ts';
import { matchPassages } from './match.ts';
import { type Numbered, numberedThings, type Thing } from './numbered.ts';
import { setNumber } from './plan.ts';
import type { Renumbering } from './renumbering.ts';
import { rewrite } from './rewrite.ts';
import { seriesOf } from './series.ts';
import { keyOf, ordinalIn } from './write.ts';

/**
 * @param written the new number as the user writes it: '5.4', '附录C', '表5', 'd', '三'.
 * @param before the version whose numbers say what the mentions mean.
 * @returns why the number cannot be given, where it cannot.
 */
export function renameNumber(facts: Facts, thing: Thing, written: string, before: Facts): Renumbering | Bilingual {
  const things = numberedThings(facts.draft);
  const series = seriesOf(facts.draft, things, () => false);
  const numbered = things.find((one) => one.thing === thing);
  const home = series.findIndex(({ members }) => members.some((one) => one.thing === thing));
  const members = series[home]?.members;
  if (!numbered || !members) return say('此处的编号不能修改', 'this number cannot be changed');
  const ordinal = ordinalIn(written, numbered.value, numbered.kind === 'annex');
  if (ordinal === undefined) return impossible(numbered);
  const at = members.indexOf(numbered);
  const above = members[at - 1];
  if (above && ordinal <= above.ordinal) {
    const taken = keyOf(above.value);
    return say(
      `新编号应大于前一个编号“${taken}”；如要调整顺序，请用“上移”“下移”`,
      `the number has to be larger than the one before, ${taken}; to change the order, move the clause`,
    );
  }
  const plans = series.map((one, index) => (index === home ? setNumber(one, thing, ordinal) : undefined));
  const version = before === facts ? undefined : { facts: before, match: matchPassages(before.draft, facts.draft) };
  return rewrite(facts, { things, series, plans, before: version, corrected: () => false });
}

function impossible({ value, kind }: Numbered): Bilingual {
  const prefix = keyOf({ annex: kind === 'annex' ? '' : value.annex, path: value.path.slice(0, -1) });
  const form = prefix === '' ? '' : `${prefix}.`;
  return say(
    `只能修改这一级的编号（${form}×）；要换到别的章条之下，请用“升级”“降级”或移动文字后重新编号`,
    `only the last part of the number (${form}x) can be changed here`,
  );
}
