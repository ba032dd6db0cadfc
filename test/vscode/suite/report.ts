/** What the journeys say on the terminal, among all that VS Code says there. */

/** Stands before every message of ours; ../run.ts shows only these. */
export const MARK = '[journeys]';

export function report(text: string): void {
  console.log(`${MARK}${text}`);
}
