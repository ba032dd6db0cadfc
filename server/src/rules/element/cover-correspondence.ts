/** The cover gives the degree of correspondence with an international document, the same as the foreword. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { coverOf } from './cover.ts';

export const coverCorrespondence: Rule = {
  id: 'cover-correspondence',
  category: 'element',
  title: say('封面标示与国际文件的一致性程度', 'The degree of correspondence on the cover'),
  why: say(
    '文件与国际文件有一致性对应关系时，封面英文译名之下的圆括号中应标示一致性程度标识，如“（ISO 9000:2015，IDT）”，并与前言中的说明一致：等同采用为IDT，修改采用为MOD，非等效为NEQ。',
    'A standard that corresponds to an international document has the degree of correspondence in brackets below its English name, (ISO 9000:2015, IDT), the same as in the foreword: IDT, MOD or NEQ.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.1' },
    { document: 'GB/T 1.1—2020', clause: '10.3.1.3' },
  ],
  covers: ['COV-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: GB/T 12345—2026\nics: "97.040.50"\n---\n\n# 前言\n\n本文件⟦等同采用⟧ISO 9000:2015《质量管理体系》。\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: GB/T 12345—2026\nics: "97.040.50"\ncorrespondence: ISO 9000:2015，⟦MOD⟧\n---\n\n# 前言\n\n本文件等同采用ISO 9000:2015《质量管理体系》。\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: GB/T 12345—2026\nics: "97.040.50"\n---\n\n# 前言\n\n本标准使用重新起草法⟦修改采用⟧IEC 60335-1:2010《家用电器》。\n\n# 1 范围\n',
    },
  ],
  good: [
    {
      text: '---\nnumber: GB/T 12345—2026\nics: "97.040.50"\ncorrespondence: ISO 9000:2015，IDT\n---\n\n# 前言\n\n本文件等同采用ISO 9000:2015《质量管理体系》。\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: GB/T 12345—2026\nics: "97.040.50"\n---\n\n# 前言\n\n与本文件中规范性引用的国际文件有一致性对应关系的文件如下：\n\n——GB/T 755　旋转电机（IEC 60034-1，IDT）\n\n# 1 范围\n',
    },
    // The edition before was an adoption.
    {
      text: '---\nnumber: GB/T 12345—2026\nics: "97.040.50"\n---\n\n# 前言\n\n本文件代替GB/T 12345—2008，GB/T 12345—2008等同采用ISO 9000:2005。\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 电水壶\n---\n\n# 前言\n\n本文件等同采用ISO 9000:2015《质量管理体系》。\n\n# 1 范围\n' },
    {
      text: '---\nnumber: GB/T 12345—2026\nics: "97.040.50"\n---\n\n（ISO 9000:2015，IDT）\n\n# 前言\n\n本文件等同采用ISO 9000:2015《质量管理体系》。\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: GB/T 12345—2026\nics: "97.040.50"\n---\n\n# 前言\n\n本文件的附录A修改采用GB/T 191的图形。\n\n# 1 范围\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    const cover = coverOf(draft);
    const said = cover && adoptionOf(draft);
    if (!cover || !said) return;
    const given = cover.data.get('correspondence');
    const written = given?.text ?? cover.passages.find(({ block }) => DEGREE.test(block.text))?.block.text ?? '';
    const degree = DEGREE.exec(written)?.[0];
    if (!degree) {
      // A cover in the text may have lost more than this.
      if (!cover.front || written !== '') return;
      report({
        at: said.at,
        message: say(
          `前言说明与国际文件的一致性程度，封面应标示“${said.degree}”`,
          `the foreword says ${said.degree}, the cover has to give it too`,
        ),
      });
      return;
    }
    if (degree === said.degree || !given) return;
    const offset = given.text.lastIndexOf(degree);
    const whole = given.at.end - given.at.start === given.text.length;
    report({
      at: whole
        ? { ...given.at, start: given.at.start + offset, end: given.at.start + offset + degree.length }
        : given.at,
      message: say(
        `封面标示为${degree}，前言说明为${said.degree}`,
        `${degree} on the cover, ${said.degree} in the foreword`,
      ),
      related: [{ at: said.at, message: say('前言中的说明', 'what the foreword says') }],
    });
  },
};

const DEGREE = /IDT|MOD|NEQ/;
const ADOPTS =
  /本(?:文件|标准|部分|规范|规程|指导性技术文件)(?:使用(?:翻译法|重新起草法))?(等同采用|修改采用)\s*(?:了\s*)?(?:ISO|IEC|ITU|CISPR|OIML|UIC)|一致性程度为(非等效|等同|修改)/d;
const DEGREES: Readonly<Record<string, string>> = {
  等同采用: 'IDT',
  修改采用: 'MOD',
  等同: 'IDT',
  修改: 'MOD',
  非等效: 'NEQ',
};

interface Adoption {
  readonly degree: string;
  readonly start: number;
  readonly end: number;
}

const adoptions = blockColumn(({ text }): Adoption | undefined => {
  const match = text.length <= 400 ? ADOPTS.exec(text) : null;
  const place = match?.indices?.[1] ?? match?.indices?.[2];
  const degree = DEGREES[match?.[1] ?? match?.[2] ?? ''];
  return place && degree ? { degree, start: place[0], end: place[1] } : undefined;
});

function adoptionOf(draft: Draft): { readonly degree: string; readonly at: Span } | undefined {
  const column = adoptions(draft.passages);
  for (const index of filled(column)) {
    const passage = draft.passages[index];
    const adoption = column[index];
    if (!passage || !adoption || passage.element !== 'foreword') continue;
    return { degree: adoption.degree, at: span(passage, adoption.start, adoption.end) };
  }
  return undefined;
}
