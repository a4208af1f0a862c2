import { openedFile } from './authoring.ts';
import { menuCommands } from './names.ts';
import { settings } from './settings.ts';
import { cardView } from './view/card.ts';
import { z } from './zod.ts';

const about = z.strictObject({
  app: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  data: z.string(),
  locale: z.string(),
});

/** What every window asks when it begins: apart from all other requests, whose schemas no start has to wait for. */
export const firstRequests = {
  /** The scenarios on the shelf, broken ones included. */
  listScenarios: { args: z.strictObject({}), result: z.array(cardView) },
  /** What came of the files that were opened since this was asked last, by whatever way. */
  takeOpened: { args: z.strictObject({}), result: z.array(openedFile) },
  readSettings: { args: z.strictObject({}), result: settings },
  readAbout: { args: z.strictObject({}), result: about },
  /** Says which commands of the menu the screen can carry out now; the others cannot be chosen. */
  offerCommands: {
    args: z.strictObject({ commands: z.array(z.enum(menuCommands)).max(menuCommands.length) }),
    result: z.strictObject({}),
  },
} as const;
