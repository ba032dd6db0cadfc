/** Which rules of drafting a document follows: from its front matter, else from its number, else from its form. */
import { isEngineeringConstruction, type StandardCode } from '../../../grammar/standard-code.ts';
import type { Metadata, ProfileId } from './draft.ts';
import { chapterElement } from './elements.ts';
import { blockLabel, type PassageInProgress } from './passages.ts';

export const PROFILES: readonly ProfileId[] = [
  'gb-t-1.1',
  'industry',
  'local',
  'group-standard',
  'zhejiang-made',
  'enterprise',
  'engineering',
  'policy',
  'law',
  'none',
];

export function isProfile(name: string): name is ProfileId {
  return (PROFILES as readonly string[]).includes(name);
}

/** `declared` is what the front matter says. */
export function detectProfile(passages: readonly PassageInProgress[], declared: string, metadata: Metadata): ProfileId {
  if (isProfile(declared)) return declared;
  const { code, number } = metadata;
  const byCode = code && profileOfCode(code);
  if (byCode) return byCode;
  const byForm = profileOfForm(passages);
  // 国办函〔2005〕57号: an official document, however it is divided.
  return byForm === 'none' && /号$/.test(number) ? 'policy' : byForm;
}

function profileOfCode(code: StandardCode): ProfileId | undefined {
  if (isEngineeringConstruction(code)) return 'engineering';
  switch (code.scope) {
    case 'national':
      return 'gb-t-1.1';
    case 'industry':
      return 'industry';
    case 'local':
      return 'local';
    case 'group':
      return code.prefix === 'T/ZZB' ? 'zhejiang-made' : 'group-standard';
    case 'enterprise':
      return 'enterprise';
    case 'engineering':
      return 'engineering';
    default:
      return undefined;
  }
}

/** The words on a cover that say what a document is. */
const COVER_WORDS: readonly (readonly [RegExp, ProfileId])[] = [
  [/^中华人民共和国国家标准$/, 'gb-t-1.1'],
  [/^团体标准$|^联盟规范$/, 'group-standard'],
  [/企业标准$/, 'enterprise'],
  [/^(?:中华人民共和国)?.{0,10}行业标准$/, 'industry'],
  [/地方标准$/, 'local'],
];

function profileOfForm(passages: readonly PassageInProgress[]): ProfileId {
  let articles = 0;
  let policy = 0;
  let cover: ProfileId | undefined;
  let scope = false;
  let clauses = 0;
  for (const { block, index } of passages) {
    const text = block.text;
    if (index < 60 && text.length <= 30) {
      const name = text.replace(/\s+/g, '');
      cover ??= COVER_WORDS.find(([pattern]) => pattern.test(name))?.[1];
    }
    const label = blockLabel(block);
    if (!label) continue;
    if (label.kind === 'article') articles++;
    else if (label.kind === 'han' || label.kind === 'bracketed-han') policy++;
    else if (label.kind === 'clause' || label.kind === 'arabic') {
      const title = text.slice(label.rest);
      if (label.path[0] === 1 && label.path.length === 1 && chapterElement(title) === 'scope') scope = true;
      if (block.kind === 'heading' && label.path.length > 1) clauses++;
    }
  }
  if (cover) return cover;
  if (scope) return 'gb-t-1.1';
  if (articles >= 3 && articles > clauses) return 'law';
  if (policy >= 3 && policy > clauses) return 'policy';
  // A file of a draft that holds some chapters only.
  const numbered = passages.some(({ block }) => {
    const label = block.kind === 'heading' ? blockLabel(block) : undefined;
    return label?.kind === 'annex' || (label?.kind === 'clause' && label.path.length === 1);
  });
  if (clauses >= 3 || (numbered && clauses > 0)) return 'gb-t-1.1';
  if (articles > 0 && articles >= policy) return 'law';
  if (policy > 0) return 'policy';
  return 'none';
}
