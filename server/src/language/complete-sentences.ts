/** Completion of the sentences that GB/T 1.1 or the publisher prescribes, on an empty line of their element. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { CompletionForm, Offer } from './completion.ts';
import { sentencesOf } from './sentences/index.ts';
import { elementAt, isEmptyLine, type WritingPlace } from './writing-place.ts';

const LONGEST_LABEL = 40;

/** Only when asked for: an empty line is no question. Sentences that stand there already are not offered. */
export function completeSentences(place: WritingPlace, { invoked }: CompletionForm): Offer[] {
  const element = elementAt(place);
  if (!invoked || element === undefined || !isEmptyLine(place)) return [];
  const { draft } = place.analysis;
  const written = draft.passages.filter((passage) => passage.element === element).map(({ block }) => block.text);
  const sentences = sentencesOf(draft.profile).filter((sentence) => sentence.element === element);
  return sentences
    .filter(({ stands }) => !written.some((text) => stands.test(text)))
    .map(({ text }) => {
      const plain = text.replace(/[«»]/g, '');
      const label = plain.length > LONGEST_LABEL ? `${plain.slice(0, LONGEST_LABEL)}…` : plain;
      return { text, replaces: 0, label, title: '', filter: plain, kind: CompletionItemKind.Snippet };
    });
}
