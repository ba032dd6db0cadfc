/**
 * The draft: the document as GB/T 1.1 (or the writing of policy documents) sees it.
 *
 * Immutable, and tolerant: a broken document gives a draft too. What could not be recognised stays a plain paragraph.
 * A draft may consist of several source documents in order; every passage knows which one it stands in.
 */
import type { Label } from '../../../grammar/numbering.ts';
import type { StandardCode } from '../../../grammar/standard-code.ts';
import type { Block, SourceDocument } from '../source/block.ts';

/** Which rules of drafting the document follows. */
export type ProfileId =
  | 'gb-t-1.1' // national standards, and drafts that do not say what they are
  | 'industry'
  | 'local'
  | 'group-standard'
  | 'zhejiang-made'
  | 'enterprise'
  | 'engineering' // engineering construction standards: another drafting regime, to which no rule here applies
  | 'policy'
  | 'law'
  | 'none'; // not recognised as a draft of any kind

/** How far a draft has come: 草案, 征求意见稿, 送审稿, 报批稿; `published` is a standard in force. */
export type Stage = 'draft' | 'comment' | 'review' | 'approval' | 'published';

/** What a standard does (GB/T 1.1—2020, 4.2 b)): it decides which elements and which kinds of provisions it has. */
export type FunctionType =
  | 'terminology' // 术语标准
  | 'symbol' // 符号标准
  | 'classification' // 分类标准
  | 'test' // 试验标准
  | 'specification' // 规范标准
  | 'code-of-practice' // 规程标准
  | 'guidance'; // 指南标准

/** What a standard is about (GB/T 1.1—2020, 4.2 a)). */
export type ObjectType = 'product' | 'process' | 'service';

/** What somebody says that a draft is; what is left out is found out from the draft. */
export interface Declared {
  readonly profile?: ProfileId | undefined;
  readonly stage?: Stage | undefined;
  readonly functionType?: FunctionType | undefined;
  readonly objectType?: ObjectType | undefined;
}

/** The elements of a standard (GB/T 1.1—2020, table 3). `text` is any chapter of the main body without a fixed title. */
export type ElementKind =
  | 'cover'
  | 'contents'
  | 'foreword'
  | 'introduction'
  | 'scope'
  | 'normative-references'
  | 'terms'
  | 'symbols'
  | 'text'
  | 'annex'
  | 'bibliography'
  | 'index';

/** What a block is in its document. */
export type Role =
  | 'cover'
  | 'title' // the document's name, repeated at the top of the first text page
  | 'contents' // heading and entries of 目次
  | 'element' // heading of an unnumbered element: 前言, 参考文献 …
  | 'clause' // the block that carries a clause's number
  | 'clause-title' // a title that stands in a block of its own behind the number
  | 'annex' // the block that carries 附录A
  | 'annex-nature' // （规范性）, in a block of its own
  | 'annex-title' // the annex's title, in a block of its own
  | 'item'
  | 'caption'
  | 'table'
  | 'figure'
  | 'formula'
  | 'note'
  | 'example'
  | 'footnote'
  | 'reference' // an entry of 规范性引用文件
  | 'bibliography' // an entry of 参考文献
  | 'signature' // the signature or the date of a policy document
  | 'paragraph'
  | 'code'
  | 'comment'
  | 'layout'; // rules, front matter, page furniture: not text of the document

/** A block at its place in the draft. */
export interface Passage {
  /** Position in `Draft.passages`. */
  readonly index: number;
  /** Position in `Draft.documents` of the document that it stands in. */
  readonly document: number;
  /** Offset of the block's chunk in that document's text. */
  readonly offset: number;
  readonly block: Block;
  readonly role: Role;
  readonly element: ElementKind;
  /** The label that the block begins with, if the draft took it for one. */
  readonly label: Label | undefined;
  /** The innermost clause that holds the passage. */
  readonly clause: Clause | undefined;
}

export type ClauseKind =
  | 'element' // an unnumbered element: 前言, 引言, 参考文献, 索引
  | 'clause' // 章 and 条 of the main body or of an annex, term entries included
  | 'annex'
  | 'policy'; // a level of a policy document or law: 一、（一）第一条

/** A clause of the outline, at any depth. */
export interface Clause {
  readonly kind: ClauseKind;
  readonly element: ElementKind;
  /** Absent for unnumbered elements. */
  readonly label: Label | undefined;
  /** '5.2.1', 'A', 'A.1', '前言'; a policy clause has the number of its own level: '3'. */
  readonly key: string;
  /** 1 for chapters, elements, annexes; one more for each level below. */
  readonly level: number;
  /** The passage that carries the number (or the element's name). */
  readonly heading: Passage;
  readonly title: string;
  /**
   * Whether what follows the number is a title or already the text. `unsure` where the form does not tell; rules about
   * titles stay silent there.
   */
  readonly titled: 'yes' | 'no' | 'unsure';
  /** An entry of 术语和定义: not a clause in the sense of the rules on titles and only subclauses. */
  readonly term: boolean;
  /** Normative or informative, of an annex that says so. */
  readonly nature: 'normative' | 'informative' | undefined;
  readonly parent: Clause | undefined;
  readonly children: readonly Clause[];
  /** Passages [first, end) of the clause with all its subclauses; `first` is the heading. */
  readonly first: number;
  readonly end: number;
  /** Which text of the document (several speeches, a letter and its enclosure) it belongs to; 0 in standards. */
  readonly text: number;
}

/** An item of a list. */
export interface Item {
  readonly passage: Passage;
  /** Absent for a Markdown bullet, which stands for a dash. */
  readonly label: Label | undefined;
  /** 1 for the outer list. */
  readonly depth: number;
}

/** Items that belong together: same kind of mark, same clause, same parent item. */
export interface List {
  readonly items: readonly Item[];
  readonly depth: number;
  readonly clause: Clause | undefined;
  /** The item that the list is nested in. */
  readonly parent: Item | undefined;
}

export interface Caption {
  readonly kind: 'table' | 'figure';
  readonly label: Label;
  readonly passage: Passage;
  readonly title: string;
  /** 表3（续）: the same table once more. */
  readonly continued: boolean;
  /** The table or figure that it belongs to, where one stands next to it. */
  readonly body: Passage | undefined;
}

export interface Formula {
  readonly passage: Passage;
  /** '3' or 'A.1'; '' when the formula is not numbered. */
  readonly key: string;
  /** The number's place in the passage's text, without its brackets. */
  readonly numberStart: number;
  readonly numberEnd: number;
}

/** A note or an example. */
export interface Remark {
  readonly kind: 'note' | 'example';
  readonly label: Label;
  readonly passage: Passage;
  /** What it belongs to, for numbering: a clause, or the table or figure that it stands in. */
  readonly owner: Clause | Passage | undefined;
}

/** An entry of 规范性引用文件 or 参考文献. */
export interface ListedReference {
  readonly passage: Passage;
  readonly list: 'normative' | 'bibliography';
  /** The code that the entry begins with; absent for laws, books and what the grammar does not know. */
  readonly code: StandardCode | undefined;
  /** Where the code stands in the passage's text. */
  readonly codeStart: number;
  readonly codeEnd: number;
  /** The name behind the code, as written, and where it begins; '' when there is none. */
  readonly title: string;
  readonly titleStart: number;
}

export interface ContentsEntry {
  readonly passage: Passage;
  readonly label: Label | undefined;
  /** The entry's title without number, leader and page, and its place in the passage's text. */
  readonly title: string;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly page: string;
}

/** The data of the cover, or of the head of a policy document; '' where nothing says it. */
export interface Metadata {
  readonly title: string;
  /** The document's own number: a standard code, or 国发〔2012〕9号. */
  readonly number: string;
  readonly code: StandardCode | undefined;
  /** The profile that the front matter names, as written; it may be none that is built in. */
  readonly declaredProfile: string;
  /** Year of the draft itself, from its number or its publication date; 0 when unknown. */
  readonly year: number;
}

export interface Draft {
  readonly documents: readonly SourceDocument[];
  readonly profile: ProfileId;
  /** Absent where nothing tells. */
  readonly stage: Stage | undefined;
  readonly functionType: FunctionType | undefined;
  readonly objectType: ObjectType | undefined;
  readonly metadata: Metadata;
  readonly passages: readonly Passage[];
  /** All clauses in document order; `roots` has those without parent. */
  readonly clauses: readonly Clause[];
  readonly roots: readonly Clause[];
  readonly lists: readonly List[];
  readonly captions: readonly Caption[];
  readonly formulas: readonly Formula[];
  readonly remarks: readonly Remark[];
  readonly references: readonly ListedReference[];
  readonly contents: readonly ContentsEntry[];
}
