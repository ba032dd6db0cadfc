/** Text of a draft in formats that cannot hold every character: a draft may hold anything. */

/** Halves of surrogate pairs that stand alone are no characters: no encoding has them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** A path as the reference of a URI, percent-encoded: relative where it is relative. */
export function uriOf(path: string): string {
  const encoded = wellFormed(path).split(/[\\/]/).map(encodeURIComponent).join('/');
  if (encoded.startsWith('/')) return `file://${encoded}`;
  const drive = /^([A-Za-z])%3A\//.exec(encoded);
  return drive ? `file:///${drive[1]}:${encoded.slice(4)}` : encoded;
}
