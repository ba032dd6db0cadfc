/** A sentence that is prescribed for an element. */
import type { ElementKind } from '../../draft/draft.ts';

export interface Sentence {
  readonly element: ElementKind;
  /** `«…»` is what the drafter fills in. */
  readonly text: string;
  /** How to tell that the element has it, or what stands for it, already. */
  readonly stands: RegExp;
}
