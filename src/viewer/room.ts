import type { View } from "./address.ts";
import type { ArchiveClient } from "./client.ts";
import type { Opened } from "./protocol.ts";
import type { ChangeView } from "./useView.ts";

/** What the reading room's parts share: the archive, what is in it, the view and the way to change it. */
export interface RoomProps {
  readonly client: ArchiveClient;
  readonly opened: Opened;
  readonly view: View;
  readonly change: ChangeView;
}
