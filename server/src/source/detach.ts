/**
 * A copy of a string that stands by itself.
 *
 * V8 keeps a long substring as a window onto the string it was cut from, so one cached word would keep a whole old
 * version of the document in memory, one version per edit. A string that was put together is copied flat when it is
 * cut, and the copy holds only its own characters. Strings below 13 characters are always copied.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
