import type { Client } from '../engine/contract/requests.ts';
import type { OwnClient } from '../engine/host/host.ts';

type Shelf = { pictureBytes(file: string, hash: string, of: string): Uint8Array | undefined };
type Asker = Pick<OwnClient, 'findPicture'>;

/** A picture’s bytes, and the type that they are. */
export type Picture = { readonly bytes: Uint8Array; readonly type: string };

/**
 * Has pictures for those who are shown them. Every picture is asked for anew of the clients there are, each from the
 * seat it has now: once a seat is left, its pictures are no longer to be had.
 */
export async function pictureFor(
  address: string,
  clients: readonly Asker[],
  shelf: Shelf,
): Promise<Picture | undefined> {
  for (const client of clients) {
    const found = await client.findPicture(address);
    const bytes = found && shelf.pictureBytes(found.file, found.hash, found.of);
    if (found && bytes) return { bytes, type: found.type };
  }
  return undefined;
}

/** Gives pictures as data URIs, for files that need nothing but themselves. */
export function answerForPictures(client: Asker, shelf: Shelf): Pick<Client, 'readPicture'> {
  return {
    readPicture: async ({ address }) => {
      const picture = await pictureFor(address, [client], shelf);
      return picture ? `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}` : null;
    },
  };
}
