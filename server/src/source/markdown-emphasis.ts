/**
 * Stars of bold and emphasized type next to Chinese text.
 *
 * CommonMark asks for a space behind `。**` before a letter; Chinese has none, and every editor's authors write
 * `**1.培育主体。**支持企业……`. Beside a Chinese character, punctuation counts as a letter does.
 */
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';

const STAR = 42;

/** Takes the place of the parser's own construct for stars. */
export const starsBesideChinese: Construct = {
  name: 'attention',
  tokenize(effects, ok) {
    const before = this.previous;
    const inside: State = (code) => {
      if (code === STAR) {
        effects.consume(code);
        return inside;
      }
      const token = effects.exit('attentionSequence');
      token._open = flanks(before, code);
      token._close = flanks(code, before);
      return ok(code);
    };
    return (code) => {
      effects.enter('attentionSequence');
      return inside(code);
    };
  },
  resolveAll(events, context) {
    return pairing(context)?.resolveAll?.(events, context) ?? events;
  },
};

/** The parser's own construct, which finds the pairs. */
function pairing(context: TokenizeContext): Construct | undefined {
  const constructs = context.parser.constructs.insideSpan?.null ?? [];
  return constructs.find((construct): construct is Construct => 'name' in construct && construct.name === 'attention');
}

/** Whether stars between `outer` and `inner` can belong to `inner`. */
function flanks(outer: Code, inner: Code): boolean {
  if (isBlank(inner)) return false;
  return !isPunctuation(inner) || isBlank(outer) || isPunctuation(outer) || isChinese(outer);
}

function isBlank(code: Code): boolean {
  return code === null || code < 0 || /\s/.test(String.fromCharCode(code));
}

function isPunctuation(code: Code): boolean {
  return code !== null && /[\p{P}\p{S}]/u.test(String.fromCharCode(code));
}

function isChinese(code: Code): boolean {
  return code !== null && code >= 0x2e80 && code <= 0xffef;
}
