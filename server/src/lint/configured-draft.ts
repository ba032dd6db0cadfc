/** The draft of some files as the configuration says that it is, with all that holds for its rules. */
import picomatch from 'picomatch';
import { buildDraft } from '../draft/build.ts';
import type { Declared, Draft } from '../draft/draft.ts';
import { isProfile } from '../draft/profile.ts';
import type { SourceDocument } from '../source/block.ts';
import { once } from '../source/per-block.ts';
import type { Kinds, Override } from './config.ts';
import type { LoadedConfig } from './load-config.ts';
import type { CustomProfile } from './profile-file.ts';
import { NO_LAYERS, type SettingsLayer } from './settings.ts';

/** What a configuration says of the files of one draft. */
export interface DraftSettings {
  readonly kinds: Kinds;
  readonly layers: readonly SettingsLayer[];
  readonly profiles: readonly CustomProfile[];
}

export const NO_SETTINGS: DraftSettings = { kinds: {}, layers: NO_LAYERS, profiles: [] };

/**
 * What holds for the draft whose first file has the path, relative to the folder of the configuration and with `/`.
 * The same configuration and the same path give the same object.
 *
 * @param document what the configured document that the files make up says of itself.
 */
export function settingsFor(config: LoadedConfig, path: string, document: Kinds = {}): DraftSettings {
  const known = settingsByPath(config);
  const key = JSON.stringify([path, document.profile, document.stage, document.functionType, document.objectType]);
  let settings = known.get(key);
  if (!settings) {
    const overrides = config.overrides.filter(({ files }) => picomatch.isMatch(path, [...files]));
    settings = {
      kinds: Object.assign({}, config.kinds, ...overrides.map(kindsOf), kindsOf(document)),
      layers: overrides.length > 0 ? [...config.layers, ...overrides] : config.layers,
      profiles: config.profiles,
    };
    known.set(key, settings);
  }
  return settings;
}

const settingsByPath = once((_config: LoadedConfig) => new Map<string, DraftSettings>());

function kindsOf({ profile, stage, functionType, objectType }: Kinds | Override): Kinds {
  const kinds: Record<string, string | undefined> = { profile, stage, functionType, objectType };
  return Object.fromEntries(Object.entries(kinds).filter(([, value]) => value !== undefined));
}

export interface ConfiguredDraft {
  readonly draft: Draft;
  readonly layers: readonly SettingsLayer[];
}

/** Never throws. `previous` saves work, as for `buildDraft`. */
export function buildConfiguredDraft(
  documents: readonly SourceDocument[],
  { kinds, layers, profiles }: DraftSettings,
  previous?: Draft,
): ConfiguredDraft {
  const { profile, ...others } = kinds;
  const named = profiles.findLast(({ id }) => id === profile);
  const base = named?.base ?? (profile !== undefined && isProfile(profile) ? profile : undefined);
  const declared: Declared = { ...others, profile: base };
  const draft = buildDraft(documents, declared, previous);
  const own = named ?? (base === undefined ? profileOf(draft, profiles) : undefined);
  if (!own) return { draft, layers };
  const fitting = own.base === draft.profile ? draft : buildDraft(documents, { ...others, profile: own.base }, draft);
  return { draft: fitting, layers: layersWith(own, layers) };
}

/** The profile that the draft itself names, or that its code has. */
function profileOf({ metadata }: Draft, profiles: readonly CustomProfile[]): CustomProfile | undefined {
  const { declaredProfile, code } = metadata;
  if (isProfile(declaredProfile)) return undefined;
  return (
    profiles.findLast(({ id }) => id === declaredProfile) ??
    profiles.findLast(({ codes }) => code !== undefined && codes.includes(code.prefix))
  );
}

/** What the project says is stronger than what its profile says. The same arrays give the same array. */
function layersWith(profile: CustomProfile, layers: readonly SettingsLayer[]): readonly SettingsLayer[] {
  const known = layersByProfile(layers);
  let joined = known.get(profile);
  if (!joined) {
    joined = [profile, ...layers];
    known.set(profile, joined);
  }
  return joined;
}

const layersByProfile = once((_layers: readonly SettingsLayer[]) => new Map<CustomProfile, readonly SettingsLayer[]>());
