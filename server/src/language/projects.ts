/** What the configuration says of a file: which files make up its draft, its profile, the severities of its rules. */
import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { CONFIG_FILES, type ConfiguredDocument, configKey, holdsConfig } from '../lint/config.ts';
import type { ConfigError } from '../lint/config-values.ts';
import { type DraftSettings, NO_SETTINGS, settingsFor } from '../lint/configured-draft.ts';
import { type ConfigFiles, type LoadedConfig, loadConfig } from '../lint/load-config.ts';
import { decode } from '../source/decode.ts';
import { canonicalUri, type Files } from './files.ts';

export interface Project {
  /** URIs of the draft's files in their order: the file by itself, where no configured document has it. */
  readonly files: readonly string[];
  /** The same object as long as the configuration is the same. */
  readonly settings: DraftSettings;
  /** The configuration leaves the file out. */
  readonly ignored: boolean;
}

/** A configuration file that was read. */
interface FoundConfig {
  readonly uri: string;
  readonly text: string;
  /** The folder that its paths are relative to. */
  readonly folder: URI;
  /** Empty where something is wrong with it, or with a file that it builds on. */
  readonly config: LoadedConfig;
}

/** A configured document with its files. */
interface FoundDocument {
  readonly document: ConfiguredDocument;
  readonly files: readonly string[];
}

/** Folders above a file that are looked at for a configuration. */
const MOST_FOLDERS = 32;

/** Told of every configuration file that is read, with what is wrong with it, if anything. */
export type ConfigListener = (uri: string, errors: readonly ConfigError[]) => void;

export class Projects {
  readonly #files: Files;
  readonly #disk: ConfigFiles;
  readonly #onConfig: ConfigListener;
  /** By folder: the configuration that holds there. */
  #configs = new Map<string, Promise<FoundConfig | undefined>>();
  #documents = new Map<string, Promise<readonly FoundDocument[]>>();

  constructor(files: Files, onConfig: ConfigListener = () => undefined) {
    this.#files = files;
    this.#disk = {
      resolve: (from, path) => Utils.resolvePath(Utils.dirname(URI.parse(from)), path).toString(),
      read: async (uri) => {
        const bytes = await files.read(uri);
        const decoded = bytes && decode(bytes);
        return decoded && 'text' in decoded ? decoded.text : undefined;
      },
    };
    this.#onConfig = onConfig;
  }

  /**
   * `uri` in its canonical form. A broken configuration is none.
   *
   * @throws for what is no URI.
   */
  async of(uri: string): Promise<Project> {
    const found = await this.#configOf(Utils.dirname(URI.parse(uri)), MOST_FOLDERS);
    if (!found) return alone(uri);
    const { config, folder } = found;
    const documents = await this.#documentsOf(found);
    const own = documents.find(({ files }) => files.includes(uri));
    return {
      files: own?.files ?? [uri],
      settings: settingsFor(config, relativePath(folder, own?.files[0] ?? uri), own?.document),
      ignored: own === undefined && picomatch.isMatch(relativePath(folder, uri), [...config.own.ignore]),
    };
  }

  /** URI and text of the configuration that holds for a file, if there is one. */
  async configFile(uri: string): Promise<{ readonly uri: string; readonly text: string } | undefined> {
    return this.#configOf(Utils.dirname(URI.parse(uri)), MOST_FOLDERS);
  }

  /** A configuration file, or the set of files, has changed: everything is looked up again. */
  forget(): void {
    this.#configs = new Map();
    this.#documents = new Map();
  }

  #configOf(folder: URI, left: number): Promise<FoundConfig | undefined> {
    const key = folder.toString();
    const known = this.#configs.get(key);
    if (known) return known;
    const found = this.#findConfig(folder, left);
    this.#configs.set(key, found);
    return found;
  }

  async #findConfig(folder: URI, left: number): Promise<FoundConfig | undefined> {
    for (const name of CONFIG_FILES) {
      const uri = Utils.joinPath(folder, name).toString();
      const text = await this.#disk.read(uri);
      const key = configKey(name);
      if (text === undefined || (key !== undefined && !holdsConfig(text, key))) continue;
      const { config, files } = await loadConfig(uri, text, this.#disk);
      for (const { file, errors } of files) this.#onConfig(file, errors);
      return { uri, text, folder, config };
    }
    const above = Utils.dirname(folder);
    return left === 0 || above.path === folder.path ? undefined : this.#configOf(above, left - 1);
  }

  #documentsOf(found: FoundConfig): Promise<readonly FoundDocument[]> {
    const known = this.#documents.get(found.uri);
    if (known) return known;
    const documents = Promise.all(
      found.config.own.documents.map(async (document) => ({
        document,
        files: await this.#filesOf(document, found.folder),
      })),
    );
    this.#documents.set(found.uri, documents);
    return documents;
  }

  /** The order is that of the command line: as named, and those of a glob by their names. */
  async #filesOf({ files }: ConfiguredDocument, folder: URI): Promise<string[]> {
    const uris = new Set<string>();
    for (const file of files) {
      if (picomatch.scan(file).isGlob) {
        const found = await this.#files.find(folder.toString(), [file]);
        const paths = found.map(canonicalUri).sort((a, b) => pathOf(a).localeCompare(pathOf(b), 'zh'));
        for (const uri of paths) uris.add(uri);
      } else {
        uris.add(Utils.resolvePath(folder, file).toString());
      }
    }
    return [...uris];
  }
}

/** A file that no configuration says anything of. */
export function alone(uri: string): Project {
  return { files: [uri], settings: NO_SETTINGS, ignored: false };
}

function pathOf(uri: string): string {
  return URI.parse(uri).path;
}

/** Without a leading slash; a file outside the folder keeps its whole path. */
export function relativePath(folder: URI, uri: string): string {
  const path = pathOf(uri);
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}
