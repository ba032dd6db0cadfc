/** The user's settings in the editor, as the client gives them for the section `zhunsheng`. */
import type { Locale } from '../report/summary.ts';

export interface Settings {
  readonly locale: Locale;
  /** The names of the profiles that the user chose, by path or glob relative to the workspace folder. */
  readonly profiles: Readonly<Record<string, string>>;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly format: boolean;
  /** Where the links of standard codes lead, with `{code}` for the code; '' for nowhere. */
  readonly linkBase: string;
}

export const DEFAULT_SETTINGS: Settings = {
  locale: 'zh',
  profiles: {},
  codeLens: true,
  inlayHints: true,
  format: true,
  linkBase: '',
};

/** What is missing, or is not what it should be, has its default. Never throws. */
export function readSettings(given: unknown): Settings {
  const settings = record(given);
  const base = record(settings.links).base;
  return {
    locale: settings.locale === 'en' ? 'en' : 'zh',
    profiles: profilesOf(settings.profiles),
    codeLens: record(settings.codeLens).enabled !== false,
    inlayHints: record(settings.inlayHints).enabled !== false,
    format: record(settings.format).enabled !== false,
    linkBase: typeof base === 'string' ? base : '',
  };
}

function profilesOf(given: unknown): Record<string, string> {
  const profiles: Record<string, string> = {};
  for (const [path, profile] of Object.entries(record(given))) {
    if (typeof profile === 'string') profiles[path] = profile;
  }
  return profiles;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
