/** The place of a token in the text that the lexer was given. */
import type { IToken } from 'chevrotain';

/** Where a token ends, in UTF-16 code units. The lexers track where tokens start only. */
export const endOf = (token: IToken): number => token.startOffset + token.image.length;
