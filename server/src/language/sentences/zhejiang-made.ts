/** The sentences of 浙江制造 standards (T/ZZB): their foreword names who leads and who takes part. */
import { CHAPTERS, DRAFTING_BASIS, HISTORY, PATENTS } from './gb-t-1.1.ts';
import type { Sentence } from './sentence.ts';

const FOREWORD: readonly Sentence[] = [
  DRAFTING_BASIS,
  PATENTS,
  { element: 'foreword', text: '本文件由«浙江省质量协会»提出并归口。', stands: /归口。$/ },
  { element: 'foreword', text: '本文件由«单位»牵头组织制定。', stands: /牵头组织制[定订]。$/ },
  { element: 'foreword', text: '本文件主要起草单位：«单位»。', stands: /主要起草单位/ },
  { element: 'foreword', text: '本文件参与起草单位（排名不分先后）：«单位»。', stands: /参[与加]起草单位/ },
  { element: 'foreword', text: '本文件主要起草人：«姓名»。', stands: /起草人/ },
  HISTORY,
];

export const SENTENCES: readonly Sentence[] = [...FOREWORD, ...CHAPTERS];
