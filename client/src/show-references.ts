/** The command behind the code lenses: shows the places that the server sends along. */
import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';
import type * as protocol from 'vscode-languageclient';

/** The server is told of it when it starts, and puts it on its lenses. */
export const SHOW_REFERENCES = 'zhunsheng.showReferences';

export function registerShowReferences(): Disposable {
  return commands.registerCommand(
    SHOW_REFERENCES,
    (uri: string, position: protocol.Position, locations: readonly protocol.Location[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        positionOf(position),
        locations.map(locationOf),
      ),
  );
}

function locationOf({ uri, range }: protocol.Location): Location {
  return new Location(Uri.parse(uri), new Range(positionOf(range.start), positionOf(range.end)));
}

function positionOf({ line, character }: protocol.Position): Position {
  return new Position(line, character);
}
