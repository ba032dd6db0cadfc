/** Page heads and page numbers that a PDF extraction left between the lines of a plain text file. */

/** A standard code that stands alone: `PPCA 7—2023`, `GB/T 1.1—2020`, `T/ZZB 1064—2019`. */
const HEAD =
  /^[A-Z]{1,8}\d{0,6}(?:\/[A-Z]{1,8}){0,3}[\s\u3000]*\d{1,6}(?:\.\d{1,3}){0,2}[\s\u3000]*[—–－-]{1,2}[\s\u3000]*\d{4}$/;
const NUMBER = /^(?:\d{1,4}|[IVX]{1,6}|[ivx]{1,6}|[Ⅰ-Ⅻ]{1,4}|[-—–－][\s\u3000]*\d{1,4}[\s\u3000]*[-—–－])$/;

/** Both take a trimmed line. A number with a dot is a clause number and no page number. */
export function isPageHead(line: string): boolean {
  return line.length <= 40 && HEAD.test(line);
}

export function isPageNumber(line: string): boolean {
  return line.length <= 12 && NUMBER.test(line);
}
