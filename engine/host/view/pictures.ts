import type { PictureView } from '../../contract/view/picture.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** What a picture is seen in: a run, or a scenario that none has been begun of. */
export type PictureOrigin = { readonly run: string } | { readonly file: string };

/** Where every picture’s address begins. */
const PICTURES = '/pictures/';

/**
 * The pictures that some ids stand for, as they are shown. An address says in what the picture is seen, so that its host
 * can ask again whether whoever fetches it may see it; it ends in the hash of the file, which nobody knows who has not
 * been shown it, and which is another once the picture is.
 */
export function picturesOf(
  ids: readonly string[] | undefined,
  { pictures = {}, pictureOf = {} }: Scenario,
  origin: PictureOrigin,
): PictureView[] {
  return (ids ?? []).flatMap((id) => {
    const picture = pictures[id];
    if (!picture) return [];
    const { alt, caption, credit, licence, url } = picture;
    const known = pictureOf[id];
    return [
      {
        id,
        alt,
        ...(caption ? { caption } : {}),
        credit,
        licence,
        ...(url ? { url } : {}),
        ...(known
          ? {
              image: {
                address: addressIn(origin, id, known.hash),
                width: known.width,
                height: known.height,
              },
            }
          : {}),
      },
    ];
  });
}

function addressIn(origin: PictureOrigin, id: string, hash: string): string {
  const [kind, name] = 'run' in origin ? ['run', origin.run] : ['file', origin.file];
  return `${PICTURES}${kind}/${encodeURIComponent(name)}/${id}/${hash}`;
}

/** In what the picture of an address is seen; undefined for what is no address of a picture. */
export function originOf(address: string): PictureOrigin | undefined {
  const [, kind, name] =
    /^\/pictures\/(run|file)\/([^/]{1,1200})\/[a-z0-9_]{1,48}\/[0-9a-f]{64}$/.exec(address) ?? [];
  if (name === undefined) return undefined;
  try {
    return kind === 'run' ? { run: decodeURIComponent(name) } : { file: decodeURIComponent(name) };
  } catch {
    return undefined;
  }
}
